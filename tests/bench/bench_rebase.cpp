// SPDX-License-Identifier: Apache-2.0
// bench-rebase [POLICIES [CLAUSES]]: generated policies carried to a new edition of the guideline. Conflicts beside those of git
// merge-file on the same texts, and the processor time of it.
// bench-rebase fleet [POLICIES [CLAUSES]]: a prefecture's view: read, checked and merged three ways on all cores.
#include "check/check.h"
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"
#include "guideline/rebase.h"
#include "guideline/rebasebasis.h"
#include "import/textwriter.h"
#include "support/policyfleet.h"
#include "xml/documentxml.h"
#include "xml/recordxml.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

double cpuMilliseconds(clockid_t clock = CLOCK_THREAD_CPUTIME_ID)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double wallMilliseconds() { return cpuMilliseconds(CLOCK_MONOTONIC); }

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

/// A person is asked once for every place where both sides changed the same words, and once for every other conflict.
int questions(const guideline::RebasePlan &plan)
{
    int count = 0;
    for (const guideline::RebaseRow &row : plan.rows) {
        if (!row.conflict)
            continue;
        const auto pieces = std::count_if(row.merged.pieces.begin(), row.merged.pieces.end(),
                                          [](const guideline::MergePiece &piece) { return piece.conflict; });
        count += std::max(1, int(pieces));
    }
    return count;
}

/// What git asks about the three texts.
int gitConflicts(const QTemporaryDir &folder, const QString &base, const QString &local, const QString &upstream)
{
    const auto put = [&](const QString &name, const QString &text) {
        write(folder.filePath(name), text.toUtf8());
        return folder.filePath(name);
    };
    QProcess git;
    git.start(u"git"_s,
              {u"merge-file"_s, u"-p"_s, u"--quiet"_s, put(u"local"_s, local), put(u"base"_s, base),
               put(u"upstream"_s, upstream)});
    if (!git.waitForFinished(60'000))
        return -1;
    const QByteArray merged = '\n' + git.readAllStandardOutput();
    return int(merged.count("\n<<<<<<<"));
}

struct Sums
{
    double plan = 0;
    double apply = 0;
    int ours = 0;
    int git = 0;
    int edits = 0;
    QMap<QString, int> outcomes;
};

void rebaseOne(const test::EditionPair &editions, const guideline::RebaseBasis &basis, quint32 seed,
               const QTemporaryDir &folder, Sums &sums)
{
    const test::LocalPolicy policy = test::localPolicy(editions.before, seed);
    for (const int count : policy.edits)
        sums.edits += count;
    const double start = cpuMilliseconds();
    const guideline::RebasePlan plan = guideline::planRebase(policy.document, policy.mappings, basis, policy.body);
    const double planned = cpuMilliseconds();
    model::IdSource ids(seed);
    const guideline::Rebased rebased = guideline::applyRebase(policy.document, policy.mappings, basis, policy.body,
                                                              plan, guideline::safeDecisions(plan), ids);
    sums.plan += planned - start;
    sums.apply += cpuMilliseconds() - planned;
    sums.ours += questions(plan);
    for (const guideline::RebaseRow &row : plan.rows)
        ++sums.outcomes[QString(guideline::outcomeName(row.outcome)) + (row.conflict ? u" (conflict)"_s : QString())];
    // git sees the editions as they are issued: with blanks where a body puts its names.
    const auto printed = [](const guideline::Edition &edition) {
        model::Body anyBody;
        anyBody.name = u"○○市"_s;
        model::IdSource made(1);
        return import::writePlainText(
            guideline::makeDocument(edition, guideline::TemplateDocument::Standards, anyBody, made).document);
    };
    sums.git += gitConflicts(folder, printed(editions.before), import::writePlainText(policy.document),
                             printed(editions.after));
}

int conflicts(const test::EditionPair &editions, int policies)
{
    const double start = cpuMilliseconds();
    const guideline::RebaseBasis basis(editions.before, editions.after, model::NetworkModel::Alpha);
    std::printf("two editions laid side by side        %8.2f ms CPU, once\n", cpuMilliseconds() - start);
    const QTemporaryDir folder;
    Sums sums;
    for (int i = 0; i < policies; ++i)
        rebaseOne(editions, basis, quint32(i + 1), folder, sums);
    const double n = policies;
    std::printf("policies                              %8d, %.0f local edits each\n", policies, sums.edits / n);
    for (auto outcome = sums.outcomes.cbegin(); outcome != sums.outcomes.cend(); ++outcome)
        std::printf("  %-35s %8.1f a policy\n", qPrintable(outcome.key()), *outcome / n);
    std::printf("plan with merges                      %8.2f ms CPU a policy (wanted: 3)\n", sums.plan / n);
    std::printf("safe changes applied                  %8.2f ms CPU a policy\n", sums.apply / n);
    std::printf("conflicts, ours                       %8.1f a policy\n", sums.ours / n);
    std::printf("conflicts, git merge-file             %8.1f a policy\n", sums.git / n);
    std::printf("ours / git                            %8.4f (wanted: 1/15 = 0.0667)\n", double(sums.ours) / sums.git);
    return sums.ours * 15 <= sums.git ? 0 : 1;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One policy as a fleet sees it: bytes to a checked document to a plan. Returns its findings and conflicts, so that nothing is
/// optimised away.
size_t readCheckMerge(const QString &path, const guideline::RebaseBasis &basis, const model::Body &body,
                      std::array<double, 3> &times)
{
    const double start = cpuMilliseconds();
    const auto document = xml::readDocument(readAll(path), path);
    const auto mappings = xml::readMappings(readAll(path + u".mapping"_s), path);
    const double read = cpuMilliseconds();
    if (!document || !mappings)
        return 0;
    const size_t findings = check::checkStructure(*document).size();
    const double checked = cpuMilliseconds();
    const guideline::RebasePlan plan = guideline::planRebase(*document, *mappings, basis, body);
    times[0] += read - start;
    times[1] += checked - read;
    times[2] += cpuMilliseconds() - checked;
    return findings + size_t(plan.conflicts());
}

int fleet(const test::EditionPair &editions, int policies)
{
    constexpr int files = 40; // as many different ones; the others are the same again
    const QTemporaryDir folder;
    model::Body body;
    for (int i = 0; i < files; ++i) {
        const test::LocalPolicy policy = test::localPolicy(editions.before, quint32(i + 1));
        const QString path = folder.filePath(QString::number(i));
        write(path, xml::writeDocument(policy.document));
        write(path + u".mapping"_s, xml::writeMappings(policy.mappings));
        body = policy.body;
    }
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    const double start = wallMilliseconds();
    const double cpuStart = cpuMilliseconds(CLOCK_PROCESS_CPUTIME_ID);
    const guideline::RebaseBasis basis(editions.before, editions.after, model::NetworkModel::Alpha);
    const size_t workers = std::max(1U, std::thread::hardware_concurrency());
    std::atomic<int> next = 0;
    std::atomic<size_t> seen = 0;
    std::vector<std::array<double, 3>> times(workers);
    std::vector<std::thread> threads;
    for (size_t worker = 0; worker < workers; ++worker) {
        threads.emplace_back([&, worker] {
            for (int i = next++; i < policies; i = next++)
                seen += readCheckMerge(folder.filePath(QString::number(i % files)), basis, body, times[worker]);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const double wall = wallMilliseconds() - start;
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    std::array<double, 3> sum{};
    for (const std::array<double, 3> &part : times) {
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += part[i];
    }
    std::printf("%d policies on %zu threads: %.2f s wall, %.2f s CPU (wanted: 3 s on 2 cores)\n", policies, workers,
                wall / 1e3, (cpuMilliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpuStart) / 1e3);
    std::printf("a policy: read %.2f ms, structural check %.2f ms, merge %.2f ms CPU; %zu findings\n",
                sum[0] / policies, sum[1] / policies, sum[2] / policies, size_t(seen));
    std::printf("memory at most: %ld MB (wanted: 64), of which before the start %ld MB\n", after.ru_maxrss / 1024,
                before.ru_maxrss / 1024);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool asFleet = arguments.value(0) == "fleet"_L1;
    if (asFleet)
        arguments.removeFirst();
    const auto number = [&](qsizetype i, int otherwise) {
        return arguments.size() > i ? std::max(1, arguments.at(i).toInt()) : otherwise;
    };
    const auto files = guideline::readEditionFiles(QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates/r8-03"_s);
    const auto shipped = files ? guideline::readEdition(*files) : Result<guideline::ReadEdition>(files.error());
    if (!shipped) {
        std::fprintf(stderr, "guideline-templates/r8-03 cannot be read\n");
        return 3;
    }
    const test::EditionPair editions = test::inventedEditions(shipped->edition, number(1, 1200), 20260327);
    return asFleet ? fleet(editions, number(0, 1788)) : conflicts(editions, number(0, 40));
}
