// SPDX-License-Identifier: Apache-2.0
#include "ui/findbar.h"

#include "model/edit.h"
#include "model/textedit.h"
#include "text/fold.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;
using model::Document;

std::vector<TextHit> findInDocument(const Document &document, const QString &words, bool exact)
{
    std::vector<TextHit> hits;
    if (words.isEmpty())
        return hits;
    const text::FoldOptions options = exact ? text::FoldOptions{false, false, false, false} : text::FoldOptions{};
    const auto search = [&](const Clause &clause, ClausePart part, const QString &where) {
        if (where.isEmpty())
            return;
        for (const text::Match &match : text::findFolded(where, words, options))
            hits.push_back({clause.id, part, match.start, match.length});
    };
    const auto visit = [&](auto &&self, const Clause &clause) -> void {
        search(clause, ClausePart::Heading, clause.heading);
        search(clause, ClausePart::Text, clause.text);
        for (const Clause &child : clause.children)
            self(self, child);
    };
    visit(visit, document.root());
    return hits;
}

Document withReplacements(const Document &document, const std::vector<TextHit> &hits, const QString &words)
{
    Document result = document;
    const model::Numbering numbering(document);
    for (size_t i = 0; i < hits.size();) {
        size_t end = i;
        while (end < hits.size() && hits[end].clause == hits[i].clause && hits[end].part == hits[i].part)
            ++end;
        const Clause *clause = result.find(hits[i].clause);
        const bool heading = hits[i].part == ClausePart::Heading;
        QString text = clause ? heading ? clause->heading : clause->text : QString();
        for (size_t k = end; clause && k-- > i;) // from behind: places before stay right
            text.replace(hits[k].start, hits[k].length, words);
        if (clause && !heading) {
            result = model::withText(result, numbering, hits[i].clause, text);
        } else if (clause) {
            if (const Result<model::Edited> done = model::setHeading(result, hits[i].clause, text))
                result = done->document;
        }
        i = end;
    }
    return result;
}

namespace {
constexpr int leastField = 160;
constexpr int widestField = 320;
} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_exact(new QCheckBox(Tr::tr("完全一致"), this))
    , m_count(new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this))
    , m_replaceRow(new QWidget(this))
    , m_all(new QPushButton(Tr::tr("すべて置換"), m_replaceRow))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::groupGap, 5, metrics::gap, 5);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    m_words->setPlaceholderText(Tr::tr("探す言葉"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setObjectName(u"find.words"_s);
    auto *previous = toolButton(u"prev-change"_s, Tr::tr("前を検索 (Shift+F3)"), this);
    auto *next = toolButton(u"next-change"_s, Tr::tr("次を検索 (F3)"), this);
    auto *close = toolButton(u"close"_s, Tr::tr("検索を閉じる (Esc)"), this);
    row->addWidget(m_words, 100);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_count);
    row->addWidget(m_exact);
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    m_words->setMaximumWidth(widestField); // both fields are of one width, whatever stands beside them
    m_replacement->setMaximumWidth(widestField);
    m_words->setMinimumWidth(leastField);
    m_replacement->setMinimumWidth(leastField);
    auto *second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    m_replacement->setPlaceholderText(Tr::tr("置き換える言葉"));
    m_replacement->setAccessibleName(m_replacement->placeholderText());
    m_replacement->setObjectName(u"find.replacement"_s);
    auto *one = new QPushButton(Tr::tr("置換"), m_replaceRow);
    second->addWidget(m_replacement, 100);
    second->addWidget(one);
    second->addWidget(m_all);
    second->addStretch(1);
    column->addWidget(m_replaceRow);
    hide();
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(m_exact, &QCheckBox::toggled, this, &FindBar::search);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(one, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(m_all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_words->clear();
        Q_EMIT closed();
    });
}

void FindBar::setSession(DocumentSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &DocumentSession::changed, this, [this] {
            if (isVisible())
                search();
        });
    search();
}

void FindBar::open(bool replacing, const QString &words)
{
    m_replaceRow->setVisible(replacing);
    show();
    if (!words.isEmpty())
        m_words->setText(words);
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
    search();
}

void FindBar::search()
{
    const std::vector<TextHit> hits = m_session
        ? findInDocument(m_session->document(), m_words->text(), m_exact->isChecked())
        : std::vector<TextHit>();
    if (hits != m_hits)
        m_at = -1;
    m_hits = hits;
    setInvalid(m_words, !m_words->text().isEmpty() && m_hits.empty());
    m_all->setEnabled(!m_hits.empty());
    showCount();
    Q_EMIT hitsChanged();
}

void FindBar::showCount()
{
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (m_hits.empty())
        m_count->setText(Tr::tr("見つかりません"));
    else if (m_at < 0)
        m_count->setText(Tr::tr("%1 件").arg(m_hits.size()));
    else
        m_count->setText(Tr::tr("%1 件中 %2 件目").arg(m_hits.size()).arg(m_at + 1));
}

void FindBar::step(int direction)
{
    if (m_hits.empty())
        return;
    const auto count = qsizetype(m_hits.size());
    if (m_at < 0)
        m_at = direction > 0 ? 0 : count - 1;
    else
        m_at = (m_at + direction + count) % count;
    showCount();
    Q_EMIT hitChosen(m_hits[size_t(m_at)]);
}

void FindBar::replaceCurrent()
{
    if (!m_session || m_hits.empty())
        return;
    if (m_at < 0)
        return step(1);
    const qsizetype at = m_at;
    m_session->apply(Tr::tr("置換"),
                     withReplacements(m_session->document(), {m_hits[size_t(at)]}, m_replacement->text()),
                     m_hits[size_t(at)].clause);
    search();
    m_at = qMin(at, qsizetype(m_hits.size())) - 1;
    step(1);
}

void FindBar::replaceAll()
{
    if (!m_session || m_hits.empty())
        return;
    const qsizetype count = qsizetype(m_hits.size());
    m_session->apply(Tr::tr("すべて置換"), withReplacements(m_session->document(), m_hits, m_replacement->text()));
    search();
    Q_EMIT said(Tr::tr("%1 か所を置き換えました。元に戻す と、まとめて戻ります。").arg(count));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_words->clear();
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(0, 0, width(), 1, color(Role::Line, palette()));
}

} // namespace hoshin::ui
