// SPDX-License-Identifier: Apache-2.0
// bench-compare OLD NEW [OLD NEW …]: our whole comparison beside others on the same files, in one run, with the ratios.
#include "base/fileio.h"
#include "compare/tablewriter.h"
#include "diff/comparison.h"

#include <QDir>
#include <QFileInfo>

#include <git2.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <benchmark/benchmark.h>
#ifdef HOSHIN_HAS_DTL
#include <dtl/dtl.hpp>
#endif
#define XXH_INLINE_ALL
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <xxhash.h>

using namespace hoshin;

namespace {

struct Pair
{
    QString before;
    QString after;
};

QByteArray read(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? *bytes : QByteArray();
}

/// Read, cut up, pair, mark the words, write the 新旧対照表.
void ours(benchmark::State &state, const Pair &pair)
{
    for (auto _ : state) {
        const std::optional<diff::Outline> before = diff::outlineFromUtf8(read(pair.before));
        const std::optional<diff::Outline> after = diff::outlineFromUtf8(read(pair.after));
        const diff::Comparison comparison = diff::compare(*before, *after);
        benchmark::DoNotOptimize(
            compare::tableHtmlPage(compare::comparisonTable(*before, *after, comparison, compare::TableProfile())));
    }
}

/// What nobody can do without: the bytes, the lines, a hash of every line.
void floorOfAll(benchmark::State &state, const Pair &pair)
{
    for (auto _ : state) {
        quint64 sum = 0;
        for (const QString &path : {pair.before, pair.after}) {
            const QByteArray bytes = read(path);
            const char *at = bytes.constData();
            const char *const end = at + bytes.size();
            while (at < end) {
                const auto *stop = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)));
                if (stop == nullptr)
                    stop = end;
                sum ^= XXH3_64bits(at, size_t(stop - at));
                at = stop + 1;
            }
        }
        benchmark::DoNotOptimize(sum);
    }
}

int countLine(const git_diff_delta *, const git_diff_hunk *, const git_diff_line *, void *count)
{
    ++*static_cast<size_t *>(count);
    return 0;
}

/// Bare line difference, nothing paired, nothing written.
void libgit2Lines(benchmark::State &state, const Pair &pair)
{
    for (auto _ : state) {
        const QByteArray before = read(pair.before);
        const QByteArray after = read(pair.after);
        git_diff_options options = GIT_DIFF_OPTIONS_INIT;
        size_t lines = 0;
        git_diff_buffers(before.constData(), size_t(before.size()), "a", after.constData(), size_t(after.size()), "b",
                         &options, nullptr, nullptr, nullptr, countLine, &lines);
        benchmark::DoNotOptimize(lines);
    }
}

#ifdef HOSHIN_HAS_DTL
std::vector<std::string> linesOf(const QByteArray &bytes)
{
    std::vector<std::string> lines;
    for (const QByteArray &line : bytes.split('\n'))
        lines.push_back(line.toStdString());
    return lines;
}

std::vector<uint> charactersOf(const std::string &text)
{
    const QList<uint> characters = QString::fromStdString(text).toUcs4();
    return {characters.begin(), characters.end()};
}

/// Lines, then characters inside what changed.
void dtlLinesToCharacters(benchmark::State &state, const Pair &pair)
{
    for (auto _ : state) {
        const std::vector<std::string> before = linesOf(read(pair.before));
        const std::vector<std::string> after = linesOf(read(pair.after));
        dtl::Diff<std::string> lines(before, after);
        lines.onHuge();
        lines.compose();
        std::string deleted;
        std::string added;
        size_t edits = 0;
        const auto flush = [&] {
            if (!deleted.empty() && !added.empty()) {
                const std::vector<uint> a = charactersOf(deleted);
                const std::vector<uint> b = charactersOf(added);
                dtl::Diff<uint, std::vector<uint>> characters(a, b);
                characters.onHuge();
                characters.compose();
                edits += characters.getSes().getSequence().size();
            }
            deleted.clear();
            added.clear();
        };
        for (const auto &[line, info] : lines.getSes().getSequence()) {
            if (info.type == dtl::SES_COMMON)
                flush();
            else
                (info.type == dtl::SES_ADD ? added : deleted) += line;
        }
        flush();
        benchmark::DoNotOptimize(edits);
    }
}
#endif

struct Peer
{
    const char *name;
    void (*run)(benchmark::State &, const Pair &);
};

constexpr Peer peers[] = {{"ours", ours},
                          {"floor", floorOfAll},
                          {"libgit2", libgit2Lines},
#ifdef HOSHIN_HAS_DTL
                          {"dtl", dtlLinesToCharacters}
#endif
};

/// Keeps the best time of everyone on every pair: whatever else the machine does only adds to it.
class BestTimes : public benchmark::BenchmarkReporter
{
public:
    bool ReportContext(const Context &) override { return true; }

    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Iteration)
                continue;
            const double time = run.GetAdjustedCPUTime();
            const auto [entry, isNew] = m_best.try_emplace(run.run_name.function_name, time);
            if (!isNew)
                entry->second = std::min(entry->second, time);
        }
    }

    /// In microseconds; not a number where a filter left it out.
    double of(size_t pair, const char *peer) const
    {
        const auto found = m_best.find(std::to_string(pair) + ' ' + peer);
        return found == m_best.end() ? std::nan("") : found->second;
    }

private:
    std::map<std::string, double> m_best;
};

void print(const std::vector<Pair> &pairs, const BestTimes &times)
{
    std::printf("%-26s %9s", "pair", "ours µs");
    for (const Peer &peer : std::span(peers).subspan(1))
        std::printf(" %9s %7s", peer.name, "ratio");
    std::printf("\n");
    std::map<const char *, double> logarithms;
    for (size_t index = 0; index < pairs.size(); ++index) {
        const double own = times.of(index, peers[0].name);
        const QFileInfo file(pairs[index].before);
        const QString name = file.dir().dirName() + u'/' + file.fileName();
        std::printf("%-26.26s %9.1f", qPrintable(name), own);
        for (const Peer &peer : std::span(peers).subspan(1)) {
            const double time = times.of(index, peer.name);
            logarithms[peer.name] += std::log(own / time);
            std::printf(" %9.1f %7.2f", time, own / time);
        }
        std::printf("\n");
    }
    std::printf("%-26s %9s", "geometric mean", "");
    for (const Peer &peer : std::span(peers).subspan(1))
        std::printf(" %9s %7.2f", "", std::exp(logarithms[peer.name] / double(pairs.size())));
    std::printf("\n");
}

} // namespace

int main(int argc, char **argv)
{
#ifdef __GLIBC__
    // Measured warm: memory that anyone used once stays with the process instead of being asked for in every round.
    constexpr int never = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, never);
    mallopt(M_TRIM_THRESHOLD, never);
#endif
    std::vector<std::string> options(argv, argv + argc);
    options.insert(options.end(), {"--benchmark_enable_random_interleaving=true", "--benchmark_min_time=0.03"});
    std::vector<char *> arguments;
    for (std::string &option : options)
        arguments.push_back(option.data());
    int count = int(arguments.size());
    benchmark::Initialize(&count, arguments.data());

    std::vector<Pair> pairs;
    for (int i = 1; i + 1 < count; i += 2)
        pairs.push_back({QString::fromUtf8(arguments[size_t(i)]), QString::fromUtf8(arguments[size_t(i) + 1])});
    if (pairs.empty() || count % 2 == 0) {
        std::fprintf(stderr, "bench-compare OLD NEW [OLD NEW ...]\n");
        return 2;
    }
    git_libgit2_init();
    constexpr int repetitions = 9;
    for (size_t index = 0; index < pairs.size(); ++index) {
        if (!diff::outlineFromUtf8(read(pairs[index].before)) || !diff::outlineFromUtf8(read(pairs[index].after))) {
            std::fprintf(stderr, "OLD and NEW have to be text files in UTF-8\n");
            return 3;
        }
        for (const Peer &peer : peers) {
            const std::string name = std::to_string(index) + ' ' + peer.name;
            benchmark::RegisterBenchmark(
                name.c_str(), [run = peer.run, pair = pairs[index]](benchmark::State &state) { run(state, pair); })
                ->Repetitions(repetitions)
                ->Unit(benchmark::kMicrosecond);
        }
    }
    BestTimes times;
    benchmark::RunSpecifiedBenchmarks(&times);
    print(pairs, times);
#ifndef HOSHIN_HAS_DTL
    std::printf("dtl is not installed (libdtl-dev): left out\n");
#endif
    git_libgit2_shutdown();
    return 0;
}
