// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QList>
#include <QMetaType>
#include <QSize>
#include <QString>

class QFont;
class QPainter;
class QRect;

namespace hoshin::ui {

/// A mark: word + glyph + colour, in that order of importance. Meaning never hangs on the colour.
struct Mark
{
    enum class Form : quint8 {
        Tag,   ///< glyph and word on the role's ground, 2 px corners
        Pill,  ///< word or figure on the role's ground, round
        Plain, ///< glyph and word in the role's colour, no ground
    };
    Role role = Role::Renumbered;
    QString glyph; ///< name of an icon; may be empty
    QString word;  ///< never empty
    Form form = Form::Tag;

    bool operator==(const Mark &) const = default;
};
using Marks = QList<Mark>;

/// The meanings that are fixed in the whole program.
namespace marks {
Mark added();        ///< 新設
Mark deleted();      ///< 削る
Mark moved();        ///< 移動
Mark renumbered();   ///< 繰下げ
Mark edited();       ///< 字句改正
Mark split();        ///< 分割
Mark merged();       ///< 統合
Mark covered();      ///< 充足
Mark adapted();      ///< 変更採用
Mark toCheck();      ///< 要確認
Mark gap();          ///< 未対応
Mark exempt();       ///< 対象外
Mark transitional(); ///< 経過措置
Mark withheld();     ///< 非公開
Mark error();        ///< 誤り
Mark advice();       ///< 助言
} // namespace marks

/// Size of a mark drawn with `font` (the row's own font; the mark takes its smaller step itself).
QSize markSize(const Mark &mark, const QFont &font);

/// Draws the mark left-aligned and vertically centred in `rect`.
void paintMark(QPainter &painter, const QRect &rect, const Mark &mark, const QFont &font, const QPalette &palette,
               bool enabled = true);

/// What a screen reader says for the marks of a row: 「変更、要確認 2件」.
QString spoken(const Marks &marks);

} // namespace hoshin::ui

Q_DECLARE_METATYPE(hoshin::ui::Mark)
