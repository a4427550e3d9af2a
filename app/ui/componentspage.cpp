// SPDX-License-Identifier: Apache-2.0
#include "ui/componentspage.h"

#include "ui/emptystate.h"
#include "ui/fonts.h"
#include "ui/hoshinstyle.h"
#include "ui/icons.h"
#include "ui/label.h"
#include "ui/messagebar.h"
#include "ui/metrics.h"
#include "ui/paintmark.h"
#include "ui/policyhighlighter.h"
#include "ui/rowdelegate.h"
#include "ui/segmentedbuttons.h"
#include "ui/stylepaint.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextFrame>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

/// Four rows drawn by the delegate itself in the four states a row can have.
class RowStates final : public QWidget
{
public:
    explicit RowStates(QWidget *parent) : QWidget(parent)
    {
        const QString words[] = {Tr::tr("通常"), Tr::tr("ポイント中"), Tr::tr("選択（一覧にフォーカスあり）"),
                                 Tr::tr("選択（フォーカスは別の場所）")};
        for (int i = 0; i < 4; ++i) {
            auto *item = new QStandardItem(words[i]); // owned by the model
            item->setData(u"第%1条"_s.arg(12 + i), RowRole::Number);
            m_model.appendRow(item);
        }
        m_delegate.setNumberColumn(metrics::numberColumn);
        setFixedHeight(4 * metrics::row + 2);
        setAccessibleName(Tr::tr("行の状態"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        static constexpr QStyle::State states[] = {
            QStyle::State_None, QStyle::State_MouseOver,
            QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_Active, QStyle::State_Selected};
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        for (int i = 0; i < 4; ++i) {
            QStyleOptionViewItem option;
            option.initFrom(this);
            option.font = font();
            option.state = QStyle::State_Enabled | states[i];
            option.rect = {1, 1 + i * metrics::row, width() - 2, metrics::row};
            m_delegate.paint(&painter, option, m_model.index(i, 0));
            if (i == 2)
                paintEdge(painter, option.rect, color(Role::Accent, palette()), 0);
        }
        paintEdge(painter, rect(), color(Role::Line, palette()), 0);
    }

private:
    QStandardItemModel m_model;
    RowDelegate m_delegate;
};

/// A row of marks.
class MarkStrip final : public QWidget
{
public:
    MarkStrip(const Marks &marks, QWidget *parent) : QWidget(parent), m_marks(marks)
    {
        setFixedHeight(metrics::control);
        setAccessibleName(spoken(marks));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int x = 0;
        for (const Mark &mark : m_marks) {
            paintMark(painter, {x, 0, width() - x, height()}, mark, font(), palette());
            x += markSize(mark, font()).width() + metrics::gap;
        }
    }

private:
    Marks m_marks;
};

/// Lines of policy text with the highlighting of the clause editor.
QTextEdit *policySample(const QString &text, int lines, QWidget *parent)
{
    auto *edit = new QTextEdit(parent);
    edit->setReadOnly(true);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setFont(documentFont(TextFace::Gothic, 16));
    edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit->setLineWrapMode(QTextEdit::NoWrap);
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit->setAccessibleName(Tr::tr("本文の強調"));
    edit->document()->setDocumentMargin(0);
    edit->setPlainText(text);
    QTextCursor cursor(edit->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(metrics::lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
    QTextFrameFormat frame = edit->document()->rootFrame()->frameFormat();
    frame.setTopMargin(6); // the line's extra height lies below its text
    frame.setLeftMargin(10);
    edit->document()->rootFrame()->setFrameFormat(frame);
    edit->setFixedHeight(lines * 28);
    return edit;
}

/// One half of the page, in the colours of its scheme.
class Half final : public QWidget
{
public:
    Half(Scheme scheme, QWidget *parent) : QWidget(parent), m_scheme(scheme), m_rows(new QVBoxLayout(this))
    {
        setPalette(paletteFor(scheme));
        setAutoFillBackground(true);
        m_rows->setContentsMargins(20, 14, 20, 14);
        m_rows->setSpacing(11);
        addButtons();
        addTools();
        addInputs();
        addRow(Tr::tr("行の状態"), {new RowStates(this)}, true);
        addRow(Tr::tr("変更の印"),
               {new MarkStrip({marks::added(), marks::deleted(), marks::moved(), marks::renumbered(), marks::edited(),
                               marks::split(), marks::merged()},
                              this)},
               true);
        addRow(Tr::tr("対応の印"),
               {new MarkStrip({marks::covered(), marks::adapted(), marks::toCheck(), marks::gap(), marks::exempt(),
                               marks::transitional(), marks::withheld()},
                              this)},
               true);
        addTexts();
        addMessages();
        addProgress();
        auto *empty = new EmptyState(Tr::tr("変更はありません"), Tr::tr("起案で条文を改めると、ここに新旧が並びます。"),
                                     Tr::tr("起案を開く"), this);
        empty->setAutoFillBackground(true);
        empty->setBackgroundRole(QPalette::Base);
        addRow(Tr::tr("空の一覧"), {empty}, true);
        m_rows->addStretch(1);
    }

private:
    void addRow(const QString &title, const QList<QWidget *> &widgets, bool wide = false)
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::gap);
        auto *label = new RoleLabel(title, Role::Text2, RoleLabel::Size::Secondary, this);
        label->setFixedWidth(104);
        row->addWidget(label);
        for (QWidget *widget : widgets)
            row->addWidget(widget, wide ? 1 : 0);
        if (!wide)
            row->addStretch(1);
        m_rows->addLayout(row);
    }

    QPushButton *button(const QString &text, bool primary = false, bool ring = false)
    {
        auto *result = new QPushButton(text, this);
        setPrimary(result, primary);
        if (ring) {
            auto *frame = new QFocusFrame(this);
            frame->setWidget(result);
            frame->setPalette(palette());
        }
        return result;
    }

    void addButtons()
    {
        QPushButton *pointed = button(Tr::tr("ポイント中"));
        pointed->setAttribute(Qt::WA_UnderMouse);
        QPushButton *off = button(Tr::tr("使用不可"));
        off->setEnabled(false);
        addRow(Tr::tr("ボタン"),
               {button(Tr::tr("書き出す…")), pointed, button(Tr::tr("フォーカス"), false, true), off,
                button(Tr::tr("次へ"), true), button(Tr::tr("次へ"), true, true)});
    }

    QToolButton *tool(const QString &name, const QString &text)
    {
        auto *result = new QToolButton(this);
        result->setIcon(icon(name, m_scheme));
        result->setIconSize({metrics::iconTool, metrics::iconTool});
        result->setToolTip(text);
        result->setAccessibleName(text);
        return result;
    }

    void addTools()
    {
        QToolButton *over = tool(u"redo"_s, Tr::tr("やり直す"));
        over->setAttribute(Qt::WA_UnderMouse);
        QToolButton *on = tool(u"filter"_s, Tr::tr("絞り込む"));
        on->setCheckable(true);
        on->setChecked(true);
        QToolButton *off = tool(u"indent"_s, Tr::tr("下げる"));
        off->setEnabled(false);
        auto *checked = new QCheckBox(Tr::tr("略す"), this);
        checked->setChecked(true);
        auto *chosen = new QRadioButton(Tr::tr("意見"), this);
        chosen->setChecked(true);
        addRow(Tr::tr("道具ボタン"),
               {tool(u"undo"_s, Tr::tr("元に戻す")), over, on, off, separator(Qt::Vertical, this),
                new SegmentedButtons({Tr::tr("新旧対照表"), Tr::tr("改め文")}, this), checked,
                new QCheckBox(Tr::tr("略す"), this), chosen, new QRadioButton(Tr::tr("済"), this)});
    }

    QLineEdit *input(const QString &text, int width, const QString &name)
    {
        auto *result = new QLineEdit(text, this);
        result->setFixedWidth(width);
        result->setAccessibleName(name);
        return result;
    }

    void addInputs()
    {
        QLineEdit *empty = input({}, 130, Tr::tr("絞り込み"));
        empty->setPlaceholderText(Tr::tr("条名で絞り込む"));
        QLineEdit *focused = input(Tr::tr("情報資産"), 110, Tr::tr("入力"));
        focused->setProperty("showFocus", true);
        auto *combo = new QComboBox(this);
        combo->addItem(Tr::tr("変更採用"));
        combo->setFixedWidth(130);
        combo->setAccessibleName(Tr::tr("採用区分"));
        QLineEdit *wrong = input(u"令和8年13月"_s, 120, Tr::tr("日付"));
        setInvalid(wrong, true);
        addRow(Tr::tr("入力"), {empty, focused, combo, wrong});
        addRow({},
               {new IconLabel(u"error"_s, Role::Deleted, metrics::iconMark, this),
                new RoleLabel(Tr::tr("日付として読めません。例：令和8年12月1日"), Role::Deleted,
                              RoleLabel::Size::Secondary, this)});
    }

    void addTexts()
    {
        QTextEdit *styled = policySample(u"職員等は、第8条により〔職名〕に届け出なければならない。\n"
                                         "持ち出してはならない。記録するものとする。許可することができる。"_s,
                                         2, this);
        auto *highlighter = new PolicyHighlighter(styled->document(), palette()); // owned by the document
        highlighter->setTerms({u"職員等"_s});
        addRow(Tr::tr("本文の強調"), {styled}, true);
        QTextEdit *inlineDiff = policySample(u"所属長情報政策課長に相談するものとする。"_s, 1, this);
        const auto mark = [&](int from, int to, Role role, bool strike) {
            QTextCursor cursor(inlineDiff->document());
            cursor.setPosition(from);
            cursor.setPosition(to, QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setForeground(color(role, m_scheme));
            format.setBackground(color(groundOf(role), m_scheme));
            format.setFontStrikeOut(strike);
            format.setFontUnderline(!strike);
            cursor.mergeCharFormat(format);
        };
        mark(0, 3, Role::Deleted, true);
        mark(3, 9, Role::Added, false);
        mark(14, 19, Role::Added, false);
        addRow(Tr::tr("続けた差分"), {inlineDiff}, true);
    }

    void addMessages()
    {
        auto *box = new QWidget(this);
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        const auto add = [&](MessageBar::Kind kind, const QString &text, const QString &action) {
            auto *bar = new MessageBar(box);
            bar->show(kind, text, action, false);
            layout->addWidget(bar);
        };
        add(MessageBar::Kind::Info, Tr::tr("前回、保存前に終了しました。違いを確かめて戻せます。"),
            Tr::tr("違いを見る"));
        add(MessageBar::Kind::Check, Tr::tr("共有フォルダーに書き込めません。この端末に保存しています。"), {});
        add(MessageBar::Kind::Error, Tr::tr("書き出せませんでした。開いている PDF を閉じてください。"),
            Tr::tr("もう一度"));
        addRow(Tr::tr("知らせ"), {box}, true);
    }

    void addProgress()
    {
        auto *bar = new QProgressBar(this);
        bar->setValue(62);
        bar->setTextVisible(false);
        bar->setFixedWidth(150);
        bar->setAccessibleName(Tr::tr("進み具合"));
        auto *stop = new QPushButton(Tr::tr("中止"), this);
        setLink(stop);
        addRow(Tr::tr("進み具合"),
               {bar,
                new RoleLabel(Tr::tr("新旧対照表を作っています　62 %"), Role::Text, RoleLabel::Size::Secondary, this),
                stop});
    }

    Scheme m_scheme;
    QVBoxLayout *m_rows;
};

} // namespace

ComponentsPage::ComponentsPage(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Half(Scheme::Light, this), 1);
    layout->addWidget(new Half(Scheme::Dark, this), 1);
    setWindowTitle(Tr::tr("部品 ― Hoshin 方針工房"));
    resize(1366, 768);
}

} // namespace hoshin::ui
