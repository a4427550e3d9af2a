// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "publish/documentprint.h"
#include "publish/pdf/pdfwriter.h"
#include "samplepolicy.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;

namespace {

PdfOptions options()
{
    return {.created = QDateTime(QDate(2026, 4, 1), QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600),
            .program = u"Hoshin test"_s};
}

PrintSettings settings()
{
    PrintSettings s{.issuer = u"星見野市"_s, .cover = true};
    s.adoption = {{.organ = model::Organ::Head,
                   .instrument = u"訓令"_s,
                   .number = u"第4号"_s,
                   .decided = QDate(2026, 3, 20),
                   .published = QDate(2026, 3, 31),
                   .effective = QDate(2026, 4, 1)},
                  {.organ = model::Organ::EducationBoard,
                   .instrument = u"教育委員会訓令"_s,
                   .number = u"第2号"_s,
                   .decided = QDate(2026, 3, 25),
                   .published = QDate(2026, 3, 31),
                   .effective = QDate(2026, 4, 1)}};
    return s;
}

} // namespace

/// The PDF of whole documents, as a reader and the independent judges see it. With HOSHIN_TEST_OUTPUT the files stay there.
class tst_Pdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!FontLibrary::load())
            QSKIP("the fonts of a publication are not installed");
        const QString wanted = qEnvironmentVariable("HOSHIN_TEST_OUTPUT");
        m_folder = wanted.isEmpty() ? m_temporary.path() : wanted;
        QDir().mkpath(m_folder);
    }

    void policyIsWritten()
    {
        const PrintDocument printed = printDocument(test::SamplePolicy(152).document(), settings());
        const Result<QByteArray> pdf = renderPdf(printed, options());
        QVERIFY2(pdf.has_value(), pdf ? "" : qPrintable(toLogString(pdf.error())));
        QVERIFY(writeFile(m_folder + u"/policy.pdf"_s, *pdf));
    }

private:
    QTemporaryDir m_temporary;
    QString m_folder;
};

QTEST_GUILESS_MAIN(tst_Pdf)
#include "tst_pdf.moc"
