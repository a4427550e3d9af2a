// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

#include <span>

namespace hoshin::ui {

enum class Scheme : quint8 { Light, Dark };

/// Every colour of the window by what it means. One table for light, one for dark; never derived, never written in a widget.
/// A name that ends in Bg is the ground of the name before it.
enum class Role : quint8 {
    Window,
    Base,
    AlternateBase,
    Button,
    Bar,
    Text,
    Text2,
    Disabled,
    Line,
    Border,
    Accent,
    AccentFill,
    OnAccent,
    Select,
    SelectIdle,
    Hover,
    CurrentClause,
    Added,
    AddedBg,
    Deleted,
    DeletedBg,
    Moved,
    MovedBg,
    Renumbered,
    RenumberedBg,
    Check,
    CheckBg,
    Gap,
    GapBg,
    Covered,
    CoveredBg,
    Withheld,
    WithheldBg,
    Duty,        ///< しなければならない, and ものとする in regular weight
    Prohibition, ///< してはならない
    Permission,  ///< することができる
    BarCovered,  ///< coverage: 充足
    BarAdapted,  ///< coverage: 変更して充足, ground
    BarAdaptedHatch,
    BarTransit, ///< coverage: 経過措置, ground
    BarTransitDots,
    BarExempt, ///< coverage: 対象外
    Desk,      ///< around the white page of a preview
    Count_,
};

/// The colour of `role` in the scheme that `palette` belongs to.
QColor color(Role role, const QPalette &palette);
QColor color(Role role, Scheme scheme);

/// The ground that belongs to `role` (Added -> AddedBg; Accent -> Select); Base where it has none.
Role groundOf(Role role);

/// Which table a palette belongs to: read from the luminance of its Window, as Qt 6.4 cannot tell.
Scheme schemeOf(const QPalette &palette);

/// A palette with every role of every group set.
QPalette paletteFor(Scheme scheme);

/// Contrast ratio of two opaque colours after WCAG 2.x, in [1, 21].
double contrast(const QColor &a, const QColor &b);

/// What must be told apart from what, and how clearly: text 4.5, edges and fills 3.0.
struct ContrastDemand
{
    Role front;
    Role ground;
    double least;
};
std::span<const ContrastDemand> contrastDemands();

} // namespace hoshin::ui
