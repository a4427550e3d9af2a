// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

class QAbstractButton;
class QPushButton;

namespace hoshin::ui {

/// The look of the window: Fusion, with flat 1 px controls, one accent and a focus line that is always visible.
class HoshinStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    HoshinStyle();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    bool drawFrame(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                   const QWidget *widget) const;
    bool drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
};

/// Marks the one button of a view that stands at the end of the reading path.
void setPrimary(QPushButton *button, bool primary = true);
bool isPrimary(const QWidget *widget);

/// Marks an input whose content cannot be taken; the sentence that says why is the caller's.
void setInvalid(QWidget *input, bool invalid);

/// A button that reads as a link: accent text, no edge.
void setLink(QAbstractButton *button);

} // namespace hoshin::ui
