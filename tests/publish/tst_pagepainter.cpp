// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/composer.h"
#include "publish/compose/pagepainter.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;

/// The preview: ink where the composition puts it.
class tst_PagePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!FontLibrary::load())
            QSKIP("the fonts of a publication are not installed");
    }

    void inkStandsWhereItWasComposed_data()
    {
        QTest::addColumn<PageFormat>("format");
        QTest::newRow("portrait") << PageFormat::PortraitA4;
        QTest::newRow("landscape") << PageFormat::LandscapeA4;
        QTest::newRow("vertical lines") << PageFormat::VerticalA4;
    }
    void inkStandsWhereItWasComposed()
    {
        QFETCH(PageFormat, format);
        PrintDocument document{.title = u"規程"_s, .format = format};
        document.blocks = {{.runs = {{.text = u"職員等は、情報資産（Cloudを含む。）を管理する。"_s}}}};
        const Result<ComposedDocument> composed = compose(document);
        QVERIFY(composed.has_value());
        constexpr double scale = 2;
        QImage image((composed->pages[0].size * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        PagePainter().paint(painter, *composed, 0, scale);
        painter.end();
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white)); // paper to the corner
        QCOMPARE(image.pixelColor(image.width() - 3, image.height() - 3), QColor(Qt::white));
        for (const PageItem &item : composed->pages[0].items)
            QVERIFY2(inked(image, item, scale), qPrintable(u"%1, %2"_s.arg(item.area.x()).arg(item.area.y())));
    }

private:
    /// Is there ink in the em around the item's origin?
    static bool inked(const QImage &image, const PageItem &item, double scale)
    {
        const double em = item.size;
        QRectF around(item.area.x(), item.area.y() - em, em, em * 1.2);
        if (item.stance == GlyphStance::Upright)
            around = {item.area.x() - em / 2, item.area.y(), em, em};
        else if (item.stance == GlyphStance::Sideways)
            around = {item.area.x() - em * 0.2, item.area.y(), em * 1.2, em};
        const QRect pixels = QRectF(around.topLeft() * scale, around.size() * scale).toAlignedRect() & image.rect();
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                if (image.pixelColor(x, y).lightness() < 128)
                    return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(tst_PagePainter)
#include "tst_pagepainter.moc"
