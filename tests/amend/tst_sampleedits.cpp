// SPDX-License-Identifier: Apache-2.0
// Lines of municipal samples go, come, change and change places, however little sense that makes: there is nearly always an
// amendment, and it gives the new text.
#include "amend/generator.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "text/labels.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

model::Document documentOf(const QStringList &lines)
{
    model::IdSource ids(1);
    return import::readPlainText(lines.join(u'\n'), ids).document;
}

void dropNotes(model::Clause &clause)
{
    clause.amendmentNote.clear();
    for (model::Clause &child : clause.children)
        dropNotes(child);
}

/// The lines of the text itself: number, history and notes of amendments are not amended. Indents say nothing.
QStringList linesOf(model::Document document)
{
    model::DocumentMeta meta = document.meta();
    meta.instrument.clear();
    meta.history.clear();
    document.setMeta(meta);
    model::Clause root = document.root();
    dropNotes(root);
    document.setRoot(root);
    QStringList lines = import::writePlainText(document).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

class Edits
{
public:
    /// `head`: lines above the first that has a label, which stay.
    Edits(quint32 seed, qsizetype head) : m_state(seed * 2654435761U + 31), m_head(head) {}

    QStringList applied(QStringList lines)
    {
        for (quint32 times = 1 + random(4); times > 0; --times)
            change(lines);
        return lines;
    }

private:
    quint32 random(quint32 below)
    {
        m_state = m_state * 1664525 + 1013904223;
        return (m_state >> 10) % below;
    }

    void change(QStringList &lines)
    {
        const qsizetype at = m_head + qsizetype(random(quint32(lines.size() - m_head)));
        switch (random(6)) {
        case 0:
            if (lines.size() > m_head + 4)
                lines.removeAt(at);
            return;
        case 1: lines.insert(at, lines[qsizetype(random(quint32(lines.size())))]); return;
        case 2:
            if (at + 1 < lines.size())
                lines.swapItemsAt(at, at + 1);
            return;
        case 3: lines[at] += u"（追加）"_s; return;
        case 4: lines[at].replace(u"、"_s, QString()); return;
        default: lines.insert(at, u"市は、別に定める。"_s);
        }
    }

    quint32 m_state;
    qsizetype m_head;
};

} // namespace

class tst_SampleEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editedLines_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(HOSHIN_TEST_DATA) + u"/import/in"_s);
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
            QTest::newRow(name.toUtf8()) << folder.filePath(name);
    }
    void editedLines()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList old = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        const model::Document before = documentOf(old);
        const auto labelled = std::find_if(old.begin() + 1, old.end(), [](const QString &line) {
            return text::scanLabel(text::withoutBlanks(line)).style != text::LabelStyle::None;
        });
        const qsizetype head = labelled - old.begin();
        const int wanted = qEnvironmentVariableIntValue("HOSHIN_SEEDS");
        const int count = wanted > 0 ? wanted : 200;
        int whole = 0;
        int refused = 0;
        for (int seed = 0; seed < count; ++seed) {
            const QStringList lines = Edits(quint32(seed), head).applied(old);
            const model::Document after = documentOf(lines);
            const auto made = amend::generateAmendment(before, after);
            if (path.endsWith(u"hazards.txt"_s)) // what no rule is written like: to be survived
                continue;
            if (!made) { // said, and nothing wrong given
                qInfo().noquote() << "refused, seed" << seed << made.error().detail;
                ++refused;
                continue;
            }
            whole += made->amendment.preamble && made->amendment.preamble->whole;
            const amend::ApplyResult applied = amend::apply(before, amend::readAmendment(made->text));
            const QStringList got = made->text.isEmpty() ? linesOf(before) : linesOf(applied.document);
            if (got != linesOf(after))
                qWarning().noquote() << lines.join(u'\n') << made->text;
            QVERIFY2(got == linesOf(after), qPrintable(u"seed %1"_s.arg(seed)));
        }
        qInfo("%d edits, %d texts rewritten, %d refused", count, whole, refused);
        QVERIFY(refused * 100 <= count);
    }
};

QTEST_GUILESS_MAIN(tst_SampleEdits)
#include "tst_sampleedits.moc"
