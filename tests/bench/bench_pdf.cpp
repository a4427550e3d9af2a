// SPDX-License-Identifier: Apache-2.0
#include "../publish/samplepolicy.h"
#include "base/fileio.h"
#include "publish/documentprint.h"
#include "publish/htmlexporter.h"
#include "publish/office/docxwriter.h"
#include "publish/pdf/pdfwriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace hoshin;

/// bench-pdf pdf|html|docx ARTICLES FILE: one made-up policy (152 articles are about 60,000 characters) written once. The policy is
/// made before the clock starts. Says: wall seconds, CPU seconds, peak MiB, bytes.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int articles = arguments.value(2).toInt();
    if (arguments.size() != 4 || articles <= 0) {
        std::fputs("bench-pdf pdf|html|docx ARTICLES FILE\n", stderr);
        return 2;
    }
    const model::Document document = test::SamplePolicy(articles).document();
    const auto cpu = [] {
        rusage used = {};
        getrusage(RUSAGE_SELF, &used);
        return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
            + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    };
    const double before = cpu();
    QElapsedTimer wall;
    wall.start();
    const publish::PrintSettings settings{.issuer = u"星見野市"_s, .cover = true};
    const QString kind = arguments[1];
    const Result<QByteArray> bytes = kind == u"pdf" ? publish::renderPdf(publish::printDocument(document, settings), {})
        : kind == u"docx"                           ? publish::writeDocx(publish::printDocument(document, settings))
                          : Result(publish::renderHtml(document, {.organisation = u"星見野市"_s}));
    if (!bytes || !writeFile(arguments[3], *bytes)) {
        std::fputs("cannot write\n", stderr);
        return 4;
    }
    const double seconds = double(wall.nsecsElapsed()) / 1e9;
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%.3f %.3f %.1f %lld\n", seconds, cpu() - before, double(used.ru_maxrss) / 1024,
                static_cast<long long>(bytes->size()));
    return 0;
}
