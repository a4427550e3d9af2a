// SPDX-License-Identifier: Apache-2.0
// bench-compare OLD NEW: our whole comparison beside others on the same two files, in one run, with the ratios.
#include "base/fileio.h"
#include "compare/tablewriter.h"
#include "diff/comparison.h"

#include <git2.h>

#include <benchmark/benchmark.h>
#ifdef HOSHIN_HAS_DTL
#include <dtl/dtl.hpp>
#endif
#define XXH_INLINE_ALL
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <xxhash.h>

using namespace hoshin;

namespace {

QString oldPath;
QString newPath;

QByteArray read(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? *bytes : QByteArray();
}

/// Read, cut up, pair, mark the words, write the 新旧対照表.
void ours(benchmark::State &state)
{
    for (auto _ : state) {
        const std::optional<diff::Outline> before = diff::outlineFromUtf8(read(oldPath));
        const std::optional<diff::Outline> after = diff::outlineFromUtf8(read(newPath));
        const diff::Comparison comparison = diff::compare(*before, *after);
        benchmark::DoNotOptimize(
            compare::tableHtmlPage(compare::comparisonTable(*before, *after, comparison, compare::TableProfile())));
    }
}

/// What nobody can do without: the bytes, the lines, a hash of every line.
void floorOfAll(benchmark::State &state)
{
    for (auto _ : state) {
        quint64 sum = 0;
        for (const QString &path : {oldPath, newPath}) {
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
void libgit2Lines(benchmark::State &state)
{
    for (auto _ : state) {
        const QByteArray before = read(oldPath);
        const QByteArray after = read(newPath);
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
void dtlLinesToCharacters(benchmark::State &state)
{
    for (auto _ : state) {
        const std::vector<std::string> before = linesOf(read(oldPath));
        const std::vector<std::string> after = linesOf(read(newPath));
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

/// Keeps the best time of every benchmark, to print the ratios.
class Ratios : public benchmark::ConsoleReporter
{
public:
    Ratios() : ConsoleReporter(OO_None) {}

    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            const double time = run.GetAdjustedCPUTime();
            const auto [entry, isNew] = m_best.try_emplace(run.run_name.function_name, time);
            if (!isNew && run.run_type == Run::RT_Iteration)
                entry->second = std::min(entry->second, time);
        }
    }

    void print() const
    {
        const double own = m_best.at("ours");
        for (const auto &[name, time] : m_best) {
            if (name != "ours")
                std::printf("ours / %-22s %8.2f\n", name.c_str(), own / time);
        }
    }

private:
    std::map<std::string, double> m_best;
};

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "bench-compare OLD NEW\n");
        return 2;
    }
    oldPath = QString::fromLocal8Bit(argv[1]);
    newPath = QString::fromLocal8Bit(argv[2]);
    if (!diff::outlineFromUtf8(read(oldPath)) || !diff::outlineFromUtf8(read(newPath))) {
        std::fprintf(stderr, "OLD and NEW have to be text files in UTF-8\n");
        return 3;
    }
    git_libgit2_init();
    constexpr int repetitions = 5;
    benchmark::RegisterBenchmark("ours", ours)->Repetitions(repetitions)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("read+split+hash", floorOfAll)
        ->Repetitions(repetitions)
        ->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("libgit2-lines", libgit2Lines)
        ->Repetitions(repetitions)
        ->Unit(benchmark::kMicrosecond);
#ifdef HOSHIN_HAS_DTL
    benchmark::RegisterBenchmark("dtl-lines-characters", dtlLinesToCharacters)
        ->Repetitions(repetitions)
        ->Unit(benchmark::kMicrosecond);
#else
    std::printf("dtl is not installed (libdtl-dev): left out\n");
#endif
    Ratios reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.print();
    git_libgit2_shutdown();
    return 0;
}
