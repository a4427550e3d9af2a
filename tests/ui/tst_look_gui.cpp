// SPDX-License-Identifier: Apache-2.0
#include "ui/colors.h"
#include "ui/componentspage.h"
#include "ui/look.h"
#include "ui/paintmark.h"
#include "ui/policyhighlighter.h"
#include "ui/publishrows.h"
#include "ui/rowdelegate.h"

#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

Q_DECLARE_METATYPE(hoshin::ui::TextStyle)

/// Colours, palette, highlighting, and the page that shows every control.
class tst_Look : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDemandOfContrastIsMet()
    {
        for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            for (const ui::ContrastDemand &demand : ui::contrastDemands()) {
                const double found = ui::contrast(ui::color(demand.front, scheme), ui::color(demand.ground, scheme));
                QVERIFY2(found >= demand.least,
                         qPrintable(u"role %1 on %2, scheme %3: %4"_s.arg(int(demand.front))
                                        .arg(int(demand.ground))
                                        .arg(int(scheme))
                                        .arg(found)));
            }
        }
    }

    /// Rows of a list that wraps are as high as their words at the width that the scroll bar leaves, also when they become more
    /// or bolder while the list is shown.
    void rowsAreAsHighAsTheirWords()
    {
        QStandardItemModel model;
        const std::unique_ptr<QListView> view(ui::rowList(&model, u"行"_s, nullptr));
        view->resize(320, 240);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        for (int words = 1; words <= 80; ++words) {
            auto *row = new QStandardItem(QString(words, u'あ') + u"Wide"_s); // owned by the model
            row->setData(QString(2 * words, u'い'), ui::RowRole::SecondLine);
            row->setData(words % 2 == 0, ui::RowRole::Strong);
            row->setData(QVariant::fromValue(ui::Marks{{ui::Role::Accent, {}, u"条へ"_s, ui::Mark::Form::Plain}}),
                         ui::RowRole::Marks);
            model.appendRow(row);
        }
        QTRY_VERIFY(view->verticalScrollBar()->isVisible());
        QCoreApplication::processEvents();
        QStyleOptionViewItem option;
        option.initFrom(view.get());
        option.widget = view.get();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const int wanted = view->itemDelegate()->sizeHint(option, index).height();
            QTRY_VERIFY2(
                view->visualRect(index).height() == wanted,
                qPrintable(u"row %1: %2, not %3"_s.arg(row).arg(view->visualRect(index).height()).arg(wanted)));
        }
    }

    void everyMarkIsReadableOnItsGround()
    {
        using namespace ui::marks;
        for (const ui::Mark &mark : {added(), deleted(), moved(), renumbered(), edited(), split(), merged(), covered(),
                                     adapted(), toCheck(), gap(), exempt(), transitional(), withheld(), error()}) {
            QVERIFY(!mark.word.isEmpty());
            QVERIFY(!mark.glyph.isEmpty());
            for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark})
                QVERIFY(ui::contrast(ui::color(mark.role, scheme), ui::color(ui::groundOf(mark.role), scheme)) >= 4.5);
        }
    }

    void paletteSetsEveryRoleOfEveryGroup()
    {
        for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            const QPalette palette = ui::paletteFor(scheme);
            QCOMPARE(ui::schemeOf(palette), scheme);
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
                for (int role = 0; role < QPalette::NColorRoles; ++role) {
                    if (role != QPalette::NoRole)
                        QVERIFY2(palette.isBrushSet(group, QPalette::ColorRole(role)),
                                 qPrintable(QString::number(role)));
                }
            }
        }
    }

    void textStyles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words"); // the words that get the style, in order
        QTest::addColumn<ui::TextStyle>("style");
        using enum ui::TextStyle;
        QTest::newRow("duty") << u"届け出なければならない。"_s << u"なければならない"_s << Duty;
        QTest::newRow("prohibition") << u"持ち出してはならない。"_s << u"てはならない"_s << Prohibition;
        QTest::newRow("effort is soft") << u"努めなければならない。"_s << u"努めなければならない"_s << Softened;
        QTest::newRow("softened duty") << u"記録するものとする。"_s << u"ものとする"_s << Softened;
        QTest::newRow("permission") << u"許可することができる。"_s << u"ことができる"_s << Permission;
        QTest::newRow("a power denied is a prohibition")
            << u"公開することができない。"_s << u"することができない"_s << Prohibition;
        QTest::newRow("article and paragraph")
            << u"第14条の2第3項第10号の規定"_s << u"第14条の2第3項第10号"_s << Reference;
        QTest::newRow("the number of an act is none") << u"昭和22年法律第67号"_s << QString() << Reference;
        QTest::newRow("kanji numerals") << u"第二百四十四条の六の規定"_s << u"第二百四十四条の六"_s << Reference;
        QTest::newRow("relative references") << u"前条、次項及び前二項"_s << u"前条|次項|前二項"_s << Reference;
        QTest::newRow("annex") << u"別表第1に定める"_s << u"別表第1"_s << Reference;
        QTest::newRow("placeholder") << u"〔職名〕に届け出る"_s << u"〔職名〕"_s << Placeholder;
        QTest::newRow("term where it is defined") << u"（以下「職員等」という。）"_s << u"職員等"_s << Term;
        QTest::newRow("a quotation is no term") << u"「職員等」とは"_s << QString() << Term;
        QTest::newRow("numbers, both widths") << u"5年間及び３日"_s << u"5|３"_s << Number;
    }

    void textStyles()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(ui::TextStyle, style);
        QStringList found;
        for (const ui::StyledRange &range : ui::policyRanges(text)) {
            if (range.style == style)
                found << text.mid(range.start, range.length);
        }
        QCOMPARE(found.join(u'|'), words);
    }

    void componentsPageFitsItsSize_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("at 100 %") << 1.0;
        QTest::newRow("at 150 %") << 1.5;
        QTest::newRow("at 200 %") << 2.0;
    }

    void componentsPageFitsItsSize()
    {
        QFETCH(qreal, ratio);
        ui::ComponentsPage page;
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QVERIFY(page.minimumSizeHint().height() <= 768);
        for (const QLabel *label : page.findChildren<QLabel *>())
            QVERIFY2(label->sizeHint().width() <= label->width() + 1 || label->wordWrap(), qPrintable(label->text()));
        for (const QPushButton *button : page.findChildren<QPushButton *>())
            QVERIFY2(button->sizeHint().width() <= button->width(), qPrintable(button->text()));
        QPixmap picture(page.size() * ratio);
        picture.setDevicePixelRatio(ratio);
        page.render(&picture);
        const QImage image = picture.toImage();
        QCOMPARE(image.pixelColor(2, 2), ui::color(ui::Role::Window, ui::Scheme::Light));
        QCOMPARE(image.pixelColor(image.width() - 3, 2), ui::color(ui::Role::Window, ui::Scheme::Dark));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look look(application);
    tst_Look test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_look_gui.moc"
