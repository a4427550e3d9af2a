// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"
#include "model/workspace.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace hoshin::ui {

class DateField;
class RoleLabel;

/// 策定の記録 of one document: its own number and days, whom to ask about it, and for every organ how and when it decided, or why it
/// need not. Says what was entered when a field is left. A record of a document that is not there (any more) is shown with every
/// document, and belongs to the one that it is edited in.
class AdoptionForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AdoptionForm(QWidget *parent = nullptr);

    /// The same document again keeps the row and the field that has the keyboard.
    void show(const model::Body &body, const QString &slug, const model::DocumentMeta &meta,
              const std::vector<model::Adoption> &adoptions, const QStringList &slugs);
    void clear();

Q_SIGNALS:
    void bodyEntered(const hoshin::model::Body &body); ///< whom to ask about the policy
    void metaEntered(const hoshin::model::DocumentMeta &meta);
    void adoptionsEntered(const std::vector<hoshin::model::Adoption> &adoptions);

private:
    void buildFields();
    void fillRows();
    void showRow();
    void commit();
    void commitMeta();
    void take(const std::vector<model::Adoption> &adoptions);
    void copyToOthers();
    void commitContact();
    bool isRow(int row) const; ///< one of those that are no organ's
    bool isDocumentRow() const { return isRow(0); }
    bool isContactRow() const { return isRow(1); }
    model::Organ organ() const;
    const model::Adoption *adoptionOf(model::Organ organ) const;
    model::Adoption entered() const;

    QListView *m_view;
    QStandardItemModel *m_model;
    QWidget *m_fields;
    QFormLayout *m_form = nullptr;
    QComboBox *m_instrument = nullptr;
    QLineEdit *m_number = nullptr;
    DateField *m_decided = nullptr;
    DateField *m_published = nullptr;
    DateField *m_effective = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_joint = nullptr;
    QLineEdit *m_exempt = nullptr;
    QLineEdit *m_office = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_mail = nullptr;
    QPushButton *m_copy = nullptr;
    RoleLabel *m_wrong = nullptr;
    model::Body m_body;
    QString m_slug;
    QStringList m_slugs; ///< of all documents
    model::DocumentMeta m_meta;
    std::vector<model::Adoption> m_adoptions;
};

} // namespace hoshin::ui
