// SPDX-License-Identifier: Apache-2.0
#include "ui/officialpane.h"

#include "desk/officialcopy.h"
#include "ui/fonts.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int officialPixels = 14;
constexpr int leastHeight = 60;
constexpr int mostHeight = 420;
constexpr int focusEdge = 3; ///< the ring around a button that has the keyboard

} // namespace

OfficialPane::OfficialPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new RoleLabel({}, Role::Text, RoleLabel::Size::Head, this))
    , m_note(new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this))
    , m_text(new QTextEdit(this))
    , m_read(new QPushButton(this))
    , m_source(new QPushButton(Tr::tr("公表元を開く"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::gap, 0, 0);
    column->setSpacing(metrics::gap / 2);
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(metrics::gap);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_text->setAccessibleName(Tr::tr("公式文書"));
    m_text->setObjectName(u"official.text"_s);
    m_text->setFont(documentFont(TextFace::Mincho, officialPixels));
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, m_text,
            [this](const QSizeF &size) {
                m_text->setFixedHeight(qBound(leastHeight, int(size.height()) + 2, mostHeight));
            });
    m_read->setObjectName(u"official.read"_s);
    setLink(m_source);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(focusEdge, focusEdge, focusEdge, focusEdge);
    buttons->addWidget(m_read);
    buttons->addStretch(1);
    buttons->addWidget(m_source);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_text, m_note})
        column->addWidget(part);
    column->addLayout(buttons);
    connect(m_read, &QPushButton::clicked, this, [this] { Q_EMIT readWanted(m_edition); });
    connect(m_source, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_sourceUrl)); });
}

void OfficialPane::takeFile(const QByteArray &bytes, const QString &path)
{
    if (m_file.constData() == bytes.constData() && m_file.size() == bytes.size())
        return; // the same file as before: read once
    m_file = bytes;
    m_official.reset();
    if (bytes.isEmpty())
        return;
    if (Result<guideline::OfficialText> read = guideline::parseOfficialText(bytes, path))
        m_official = std::move(*read);
}

const guideline::OfficialClause *OfficialPane::clauseOf(const QString &example) const
{
    if (!m_official)
        return nullptr;
    const auto found = std::find_if(m_official->clauses.begin(), m_official->clauses.end(),
                                    [&](const guideline::OfficialClause &one) { return one.example == example; });
    return found == m_official->clauses.end() ? nullptr : &*found;
}

void OfficialPane::show(const guideline::Example &example, const guideline::Edition &edition,
                        const QMap<QString, QByteArray> &files)
{
    m_edition = edition.id;
    m_sourceUrl = edition.sourceUrl;
    const QString path = desk::officialCopyPath(edition.id);
    takeFile(files.value(path), path);
    const guideline::OfficialClause *clause = clauseOf(example.id);
    m_title->setText(clause ? Tr::tr("公式文書　%1").arg(u"%1 %2"_s.arg(clause->number, clause->heading).trimmed())
                            : Tr::tr("公式文書"));
    m_text->setVisible(clause);
    if (clause) {
        m_text->setPlainText(clause->text);
        QTextCursor cursor(m_text->document());
        cursor.select(QTextCursor::Document);
        QTextBlockFormat format;
        format.setLineHeight(170, QTextBlockFormat::ProportionalHeight);
        cursor.mergeBlockFormat(format);
    }
    const bool doubtful = clause && !clause->headingAgrees;
    m_note->setRole(doubtful ? Role::Check : Role::Text2);
    m_note->setText(doubtful     ? Tr::tr("番号だけで結び付けました。見出しが例文と違います。")
                        : clause ? QString()
                        : m_official
                        ? Tr::tr("読み込んだ公式文書に、%1に当たる箇所が見つかりません。").arg(example.number)
                        : Tr::tr("公式文書は同梱していません。総務省が公表する文書（PDF など）を読み込むと、"
                                 "ここに並びます。公開するファイルには入りません。"));
    m_note->setVisible(!m_note->text().isEmpty());
    m_read->setText(m_official ? Tr::tr("読み直す…") : Tr::tr("公式文書を読み込む…"));
    m_source->setVisible(!m_sourceUrl.isEmpty());
    m_source->setToolTip(m_sourceUrl);
}

void OfficialPane::setTextPercent(int percent)
{
    m_text->setFont(documentFont(TextFace::Mincho, officialPixels, percent));
}

} // namespace hoshin::ui
