// SPDX-License-Identifier: Apache-2.0
#include "ui/colors.h"

#include <array>
#include <cmath>

namespace hoshin::ui {

namespace {

struct Entry
{
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array table = {
    Entry{Role::Window, 0xF2F4F6, 0x202429},
    Entry{Role::Base, 0xFFFFFF, 0x171A1E},
    Entry{Role::AlternateBase, 0xF7F8FA, 0x1B1F23},
    Entry{Role::Button, 0xFCFCFD, 0x2B3037},
    Entry{Role::Bar, 0xE7EBEF, 0x1A1D21},
    Entry{Role::Text, 0x1D232A, 0xE2E6EA},
    Entry{Role::Text2, 0x525D68, 0xA6B0BA},
    Entry{Role::Disabled, 0x7F8993, 0x77818B},
    Entry{Role::Line, 0xD5DAE0, 0x343A42},
    Entry{Role::Border, 0x78838E, 0x737E89},
    Entry{Role::Accent, 0x1F5A94, 0x7DB3E6},
    Entry{Role::AccentFill, 0x1F5A94, 0x3273B6},
    Entry{Role::OnAccent, 0xFFFFFF, 0xFFFFFF},
    Entry{Role::Select, 0xD3E3F3, 0x274059},
    Entry{Role::SelectIdle, 0xE4E9EE, 0x2B3138},
    Entry{Role::Hover, 0xEBEEF2, 0x282D33},
    Entry{Role::CurrentClause, 0xF3F7FB, 0x1B222A},
    Entry{Role::Added, 0x17643A, 0x83CF9C},
    Entry{Role::AddedBg, 0xE2F3E8, 0x1D3426},
    Entry{Role::Deleted, 0xA12328, 0xF29C9C},
    Entry{Role::DeletedBg, 0xFBE7E6, 0x412629},
    Entry{Role::Moved, 0x643A9C, 0xC6ABF0},
    Entry{Role::MovedBg, 0xEFE9F8, 0x302942},
    Entry{Role::Renumbered, 0x46535F, 0xB6C2CD},
    Entry{Role::RenumberedBg, 0xE8ECF0, 0x2B3239},
    Entry{Role::Check, 0x7F4E00, 0xEBBE66},
    Entry{Role::CheckBg, 0xFDF0D3, 0x3A2F19},
    Entry{Role::Gap, 0xA3380C, 0xF4A582},
    Entry{Role::GapBg, 0xFDE8DD, 0x42291E},
    Entry{Role::Covered, 0x14625E, 0x7ACBC5},
    Entry{Role::CoveredBg, 0xDCF0EE, 0x1A3433},
    Entry{Role::Withheld, 0x4B4A5C, 0xBDBACB},
    Entry{Role::WithheldBg, 0xE6E5EC, 0x2D2C37},
    Entry{Role::Duty, 0x1F4E86, 0x93BFEC},
    Entry{Role::Prohibition, 0x9A2A2E, 0xF2A1A1},
    Entry{Role::Permission, 0x4A5A2A, 0xB9CC8C},
    Entry{Role::BarCovered, 0x1F7873, 0x22756F},
    Entry{Role::BarAdapted, 0xC9E2F3, 0x2A4E69},
    Entry{Role::BarAdaptedHatch, 0xA9D0EA, 0x35607F},
    Entry{Role::BarTransit, 0xF2DFA6, 0x6B5720},
    Entry{Role::BarTransitDots, 0x8A6A10, 0x6B5720},
    Entry{Role::BarExempt, 0xB7BEC7, 0x59626C},
    Entry{Role::Desk, 0xC9CED4, 0x101214},
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].role != Role(i))
            return false;
    }
    return table.size() == size_t(Role::Count_);
}
static_assert(inOrder(), "one entry a role, in the order of the enumeration");

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

constexpr ContrastDemand demands[] = {
    {Role::Text, Role::Base, 4.5},
    {Role::Text, Role::Window, 4.5},
    {Role::Text, Role::Select, 4.5},
    {Role::Text, Role::SelectIdle, 4.5},
    {Role::Text, Role::Hover, 4.5},
    {Role::Text, Role::AlternateBase, 4.5},
    {Role::Text, Role::Button, 4.5},
    {Role::Text, Role::CurrentClause, 4.5},
    {Role::Text, Role::Bar, 4.5},
    {Role::Text, Role::WithheldBg, 4.5},
    {Role::Text2, Role::Base, 4.5},
    {Role::Text2, Role::Window, 4.5},
    {Role::Text2, Role::Bar, 4.5},
    {Role::Text2, Role::Select, 4.5},
    {Role::Text2, Role::CurrentClause, 4.5},
    {Role::Text2, Role::AlternateBase, 4.5},
    {Role::Border, Role::Base, 3.0},
    {Role::Border, Role::Window, 3.0},
    {Role::Border, Role::Bar, 3.0},
    {Role::Accent, Role::Base, 4.5},
    {Role::Accent, Role::Window, 4.5},
    {Role::Accent, Role::Select, 4.5},
    {Role::AccentFill, Role::Base, 3.0},
    {Role::AccentFill, Role::Window, 3.0},
    {Role::OnAccent, Role::AccentFill, 4.5},
    {Role::OnAccent, Role::BarCovered, 4.5},
    {Role::Added, Role::AddedBg, 4.5},
    {Role::Added, Role::Base, 4.5},
    {Role::Added, Role::Select, 4.5},
    {Role::Deleted, Role::DeletedBg, 4.5},
    {Role::Deleted, Role::Base, 4.5},
    {Role::Deleted, Role::Select, 4.5},
    {Role::Moved, Role::MovedBg, 4.5},
    {Role::Moved, Role::Base, 4.5},
    {Role::Moved, Role::Select, 4.5},
    {Role::Renumbered, Role::RenumberedBg, 4.5},
    {Role::Renumbered, Role::Base, 4.5},
    {Role::Renumbered, Role::Select, 4.5},
    {Role::Check, Role::CheckBg, 4.5},
    {Role::Check, Role::Base, 4.5},
    {Role::Check, Role::Select, 4.5},
    {Role::Gap, Role::GapBg, 4.5},
    {Role::Gap, Role::Base, 4.5},
    {Role::Gap, Role::Select, 4.5},
    {Role::Covered, Role::CoveredBg, 4.5},
    {Role::Covered, Role::Base, 4.5},
    {Role::Covered, Role::Select, 4.5},
    {Role::Withheld, Role::WithheldBg, 4.5},
    {Role::Withheld, Role::Base, 4.5},
    {Role::Withheld, Role::Select, 4.5},
    {Role::Duty, Role::Base, 4.5},
    {Role::Duty, Role::CurrentClause, 4.5},
    {Role::Prohibition, Role::Base, 4.5},
    {Role::Prohibition, Role::CurrentClause, 4.5},
    {Role::Permission, Role::Base, 4.5},
    {Role::Permission, Role::CurrentClause, 4.5},
};

} // namespace

QColor color(Role role, Scheme scheme)
{
    const Entry &entry = table[size_t(role)];
    return QColor::fromRgb(scheme == Scheme::Light ? entry.light : entry.dark);
}

QColor color(Role role, const QPalette &palette) { return color(role, schemeOf(palette)); }

Role groundOf(Role role)
{
    if (role == Role::Accent)
        return Role::Select;
    if (role >= Role::Added && role <= Role::Withheld && (int(role) - int(Role::Added)) % 2 == 0)
        return Role(int(role) + 1);
    return Role::Base;
}

Scheme schemeOf(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Window)) < 0.2 ? Scheme::Dark : Scheme::Light;
}

QPalette paletteFor(Scheme scheme)
{
    const auto of = [scheme](Role role) { return color(role, scheme); };
    QPalette palette;
    const std::pair<QPalette::ColorRole, Role> common[] = {
        {QPalette::Window, Role::Window},         {QPalette::Base, Role::Base},
        {QPalette::ToolTipBase, Role::Base},      {QPalette::AlternateBase, Role::AlternateBase},
        {QPalette::Button, Role::Button},         {QPalette::Light, Role::Button},
        {QPalette::WindowText, Role::Text},       {QPalette::Text, Role::Text},
        {QPalette::ButtonText, Role::Text},       {QPalette::ToolTipText, Role::Text},
        {QPalette::PlaceholderText, Role::Text2}, {QPalette::Mid, Role::Line},
        {QPalette::Midlight, Role::Line},         {QPalette::Dark, Role::Border},
        {QPalette::Link, Role::Accent},           {QPalette::LinkVisited, Role::Accent},
        {QPalette::Highlight, Role::AccentFill},  {QPalette::HighlightedText, Role::OnAccent},
        {QPalette::BrightText, Role::OnAccent},
    };
    for (const auto &[paletteRole, role] : common)
        palette.setColor(QPalette::All, paletteRole, of(role));
    palette.setColor(QPalette::All, QPalette::Shadow, Qt::black);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::All, QPalette::Accent, of(Role::AccentFill));
#endif
    for (const QPalette::ColorGroup group : {QPalette::Inactive, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Highlight, of(Role::SelectIdle));
        palette.setColor(group, QPalette::HighlightedText, of(Role::Text));
    }
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, of(Role::Disabled));
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::span<const ContrastDemand> contrastDemands() { return demands; }

} // namespace hoshin::ui
