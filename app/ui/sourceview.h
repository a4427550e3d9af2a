// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

#include <QDialog>
#include <QFutureWatcher>

namespace hoshin::ui {

class RoleLabel;
class SourceText;

/// The canonical XML of a document, read-only and coloured, as a revision stores it. It is written in a worker and comes into the
/// view a stretch at a time, so that the window never waits for it.
class SourceView final : public QDialog
{
    Q_OBJECT

public:
    SourceView(const model::Document &document, const model::ClauseId &current, QWidget *parent = nullptr);
    ~SourceView() override;

Q_SIGNALS:
    void shown(); ///< the last line is there

private:
    void begin();
    void showCurrent();

    model::ClauseId m_current;
    SourceText *m_text;
    RoleLabel *m_counts;
    QFutureWatcher<QString> m_writing;
};

} // namespace hoshin::ui
