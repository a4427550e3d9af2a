// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/clauseeditor.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hoshin::ui {

/// Search and replacement in the whole document, as a bar. Widths, kana, letter case and kinds of numerals do not matter
/// unless 完全一致 is chosen.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setSession(DocumentSession *session);
    void open(bool replacing, const QString &words);
    void step(int direction);
    const std::vector<TextHit> &hits() const { return m_hits; }

Q_SIGNALS:
    void hitsChanged();
    void hitChosen(const hoshin::ui::TextHit &hit);
    void closed();
    void said(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void showCount();
    void replaceCurrent();
    void replaceAll();

    QPointer<DocumentSession> m_session;
    QLineEdit *m_words;
    QLineEdit *m_replacement;
    QCheckBox *m_exact;
    QLabel *m_count;
    QWidget *m_replaceRow;
    QPushButton *m_all;
    std::vector<TextHit> m_hits;
    qsizetype m_at = -1;
};

/// Every place of `words` in headings and texts, in reading order.
std::vector<TextHit> findInDocument(const model::Document &document, const QString &words, bool exact);

/// `document` with `hits` replaced by `words`. The hits are those of this document.
model::Document withReplacements(const model::Document &document, const std::vector<TextHit> &hits,
                                 const QString &words);

} // namespace hoshin::ui
