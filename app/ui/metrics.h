// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The measures of the window in logical pixels at a 13 px interface font. What holds text grows with the font (HoshinStyle).
namespace hoshin::ui::metrics {

inline constexpr int gap = 8;         ///< between related things
inline constexpr int groupGap = 12;   ///< between groups
inline constexpr int paneMargin = 14; ///< from a pane's edge to its content
inline constexpr int corner = 3;      ///< of controls
inline constexpr int markCorner = 2;
inline constexpr int control = 28; ///< height of a button, input, combo box
inline constexpr int row = 26;
inline constexpr int rowTwoLines = 44;
inline constexpr int paneHead = 36;
inline constexpr int messageBar = 34;
inline constexpr int dialogFoot = 52;
inline constexpr int bar = 26; ///< menu and status bar
inline constexpr int focusLine = 2;
inline constexpr int accentBar = 3; ///< current clause, active activity, changed clause

inline constexpr int activityBar = 64;
inline constexpr int activityCell = 58;
inline constexpr int leftPane = 272;
inline constexpr int leftPaneNarrow = 256;
inline constexpr int leftLeast = 200;
inline constexpr int leftMost = 420;
inline constexpr int centreLeast = 560;
inline constexpr int rightPane = 344;
inline constexpr int publishRightPane = 352;
inline constexpr int inspectRightPane = 304;
inline constexpr int rightLeast = 280;
inline constexpr int rightMost = 560;
inline constexpr int bottomPane = 140;
inline constexpr int bottomLeast = 112;
inline constexpr int splitterGrab = 7;
inline constexpr int windowLeastWidth = 880;
inline constexpr int windowLeastHeight = 440;

inline constexpr int numberMargin = 84; ///< of the clause editor
inline constexpr int editorRightEdge = 26;
inline constexpr int articleGap = 14;
inline constexpr int lineHeightPercent = 175;
inline constexpr int editorMeasure = 36; ///< full-width characters a line
inline constexpr int editorMeasureLeast = 30;
inline constexpr int editorMeasureMost = 42;

inline constexpr int iconActivity = 22;
inline constexpr int iconTool = 18;
inline constexpr int iconRow = 16;
inline constexpr int iconMark = 14;

inline constexpr int numberColumn = 50; ///< of the outline
inline constexpr int indent = 16;       ///< of the outline, a level
inline constexpr int scrollBar = 10;
inline constexpr int progressBar = 6;

inline constexpr int coverageRow = 40;
inline constexpr int barHeight = 18;
inline constexpr int barSegmentLeast = 18; ///< so that its figure has room
inline constexpr int barTile = 8;          ///< of a pattern
inline constexpr double barGapEdge = 1.5;

} // namespace hoshin::ui::metrics
