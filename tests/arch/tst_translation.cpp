// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    QStringList words; ///< one, or one a numerus form
    QString type;      ///< "unfinished", "vanished", "obsolete"; empty: done
};

QList<Entry> readEntries(const QString &path)
{
    QFile file(path);
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            entries.append({.context = context});
        } else if (xml.name() == "source"_L1) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entries.last().type = xml.attributes().value(u"type"_s).toString();
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != "translation"_L1) {
                if (xml.isStartElement()) // a numerus form
                    entries.last().words << xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (entries.last().words.isEmpty())
                entries.last().words << text;
        }
    }
    return entries;
}

/// %1, %2 … and %n, sorted: what both languages have to name.
QStringList marksIn(const QString &text)
{
    static const QRegularExpression mark(u"%(?:[0-9]|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : mark.globalMatch(text)) {
        if (!found.contains(match.captured()))
            found << match.captured();
    }
    found.sort();
    return found;
}

const QString translations = QStringLiteral(HOSHIN_SOURCE_DIR "/i18n/hoshin_en.ts");

} // namespace

/// The English window is whole: everything that is said has a translation, and every translation says as much.
class tst_Translation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_entries = readEntries(translations);
        QVERIFY(m_entries.size() > 500);
    }

    void nothingIsUnfinished()
    {
        QStringList open;
        for (const Entry &entry : m_entries) {
            if (!entry.type.isEmpty() || entry.words.isEmpty() || entry.words.contains(QString()))
                open << entry.context + u": "_s + entry.source;
        }
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    }

    void nothingIsLeftOut()
    {
        QStringList wrong;
        for (const Entry &entry : m_entries) {
            for (const QString &words : entry.words) {
                QStringList wanted = marksIn(entry.source);
                if (entry.words.size() > 1)
                    wanted.removeOne(u"%n"_s); // "one place" may do without the figure
                QStringList has = marksIn(words);
                if (entry.words.size() > 1)
                    has.removeOne(u"%n"_s);
                if (has != wanted)
                    wrong << entry.source + u" → "_s + words;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// What the sources say now is what the file translates: ./dev i18n was run.
    void theFileFollowsTheSources()
    {
        QString lupdate = QStandardPaths::findExecutable(u"lupdate"_s, {u"/usr/lib/qt6/bin"_s});
        if (lupdate.isEmpty())
            lupdate = QStandardPaths::findExecutable(u"lupdate"_s);
        if (lupdate.isEmpty())
            QSKIP("lupdate is not installed");
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"hoshin_en.ts"_s);
        QVERIFY(QFile::copy(translations, copy));
        const QString app = QStringLiteral(HOSHIN_SOURCE_DIR "/app");
        QProcess process;
        process.start(lupdate,
                      {u"-silent"_s, u"-I"_s, app, u"-source-language"_s, u"ja_JP"_s, u"-target-language"_s, u"en_US"_s,
                       u"-locations"_s, u"none"_s, u"-no-obsolete"_s, app, u"-ts"_s, copy});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        QStringList open;
        for (const Entry &entry : readEntries(copy)) {
            if (!entry.type.isEmpty())
                open << entry.context + u": "_s + entry.source;
        }
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    }

private:
    QList<Entry> m_entries;
};

QTEST_GUILESS_MAIN(tst_Translation)
#include "tst_translation.moc"
