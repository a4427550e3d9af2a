// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "guideline/officialtext.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QPushButton;
class QTextEdit;

namespace hoshin::ui {

class RoleLabel;

/// 公式文書: what the officer's own copy of the ministry's document says at the place of an example. Without a copy it says how
/// to get one: the ministry's words are not shipped.
class OfficialPane final : public QWidget
{
    Q_OBJECT

public:
    explicit OfficialPane(QWidget *parent = nullptr);

    /// `files`: model::Workspace::editionFiles.
    void show(const guideline::Example &example, const guideline::Edition &edition,
              const QMap<QString, QByteArray> &files);
    void setTextPercent(int percent);

Q_SIGNALS:
    void readWanted(const QString &edition); ///< a copy is to be read

private:
    const guideline::OfficialClause *clauseOf(const QString &example) const;
    void takeFile(const QByteArray &bytes, const QString &path);

    RoleLabel *m_title;
    RoleLabel *m_note;
    QTextEdit *m_text;
    QPushButton *m_read;
    QPushButton *m_source;
    QString m_edition;
    QString m_sourceUrl;
    QByteArray m_file; ///< that m_official was read from
    std::optional<guideline::OfficialText> m_official;
};

} // namespace hoshin::ui
