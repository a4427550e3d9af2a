// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/newworkspace.h"
#include "ui/editionlist.h"
#include "ui/form.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace hoshin::ui {

class Dialogs;
class RoleLabel;

/// What the assistant for a new workspace gathers, page by page.
struct AssistantState
{
    desk::NewWorkspace plan;
    QString folder;   ///< in which the workspace is made
    QString fileName; ///< 星見野市.hoshin
    QString author;
};

/// One page of the assistant. It keeps what was typed as long as the assistant lives.
class AssistantPage : public QWidget
{
    Q_OBJECT

public:
    AssistantPage(const QString &title, const QString &sentence, QWidget *parent);

    const QString &title() const { return m_title; }
    /// Takes over what the pages before decided; called when the page is shown.
    virtual void enter(const AssistantState &state) = 0;
    /// Writes what this page decided.
    virtual void store(AssistantState &state) const = 0;
    virtual QList<FormProblem> problems() const { return {}; }
    virtual QWidget *firstInput() const = 0;

    /// Shows what is wrong; from then on it follows the typing.
    void showProblems();

Q_SIGNALS:
    void edited();

protected:
    QVBoxLayout *column() const { return m_column; }
    void setSentence(const QString &sentence);
    virtual void present(const QList<FormProblem> &problems) = 0;
    void noteEdit(); ///< to be called by every change of an input

private:
    QString m_title;
    QVBoxLayout *m_column;
    RoleLabel *m_sentence;
    bool m_checked = false;
};

/// 団体: name, kind, code.
class BodyPage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit BodyPage(QWidget *parent);
    void setName(const QString &name);
    void load(const model::Body &body);
    void append(QWidget *widget); ///< below the fields
    void enter(const AssistantState &state) override;
    void store(AssistantState &state) const override;
    QList<FormProblem> problems() const override;
    QWidget *firstInput() const override;

private:
    void present(const QList<FormProblem> &problems) override { m_form->show(problems); }
    void guessKind();
    model::BodyKind kind() const;

    Form *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_code;
    bool m_kindChosen = false; ///< by hand: the name's last character says nothing any more
};

/// 方針を定める機関: which organs there are, and how each adopts.
class OrgansPage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit OrgansPage(QWidget *parent);
    void enter(const AssistantState &state) override;
    void store(AssistantState &state) const override;
    QList<FormProblem> problems() const override;
    QWidget *firstInput() const override;

private:
    struct Row
    {
        model::Organ organ = model::Organ::Head;
        QCheckBox *there = nullptr;
        QComboBox *way = nullptr; ///< nullptr: the head
        QComboBox *instrument = nullptr;
        QLineEdit *reason = nullptr;
    };
    void present(const QList<FormProblem> &problems) override;
    void rebuild(model::BodyKind kind);
    void addRow(model::Organ organ, bool there);
    void refresh();
    std::vector<desk::OrganPlan> plans() const;

    QMap<QString, model::Document> m_brought;
    model::BodyKind m_kind = model::BodyKind::City;
    QWidget *m_table;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    RoleLabel *m_wrong;
    RoleLabel *m_documents;
};

/// Which organs a body has, and its network model: what may change later too.
class OrgansList final : public QWidget
{
    Q_OBJECT

public:
    OrgansList(const model::Body &body, QWidget *parent);
    std::vector<model::Organ> organs() const;
    model::NetworkModel networkModel() const;

private:
    std::vector<std::pair<model::Organ, QCheckBox *>> m_boxes;
    QComboBox *m_model;
};

/// ネットワークの型: model, edition, documents.
class ModelPage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit ModelPage(QWidget *parent);
    void setEditions(const std::vector<EditionChoice> &editions);
    void enter(const AssistantState &state) override;
    void store(AssistantState &state) const override;
    QList<FormProblem> problems() const override;
    QWidget *firstInput() const override;

private:
    void present(const QList<FormProblem> &problems) override { m_form->show(problems); }

    QButtonGroup *m_models;
    Form *m_form;
    QComboBox *m_edition;
    QCheckBox *m_basicPolicy;
    QCheckBox *m_standards;
    bool m_brought = false; ///< a document comes along, so that none of the templates has to
};

/// 職名と部署名: the values that the templates' placeholders are filled from.
class NamesPage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit NamesPage(QWidget *parent);
    void load(const model::Body &body); ///< the values as they are; every field is shown
    void setEditions(const std::vector<EditionChoice> &editions) { m_editions = editions; }
    void enter(const AssistantState &state) override;
    void store(AssistantState &state) const override;
    QList<FormProblem> problems() const override;
    QWidget *firstInput() const override;

private:
    struct Field
    {
        QString id;
        QLineEdit *input = nullptr;
        QString usual; ///< as it was filled in beforehand
    };
    void present(const QList<FormProblem> &problems) override { m_form->show(problems); }
    int usesOf(const QString &id, const AssistantState &state) const; ///< -1: not known yet

    Form *m_form;
    std::vector<Field> m_fields;
    std::vector<EditionChoice> m_editions;
};

/// 保存場所と確認: where, who, and what will be made.
class PlacePage final : public AssistantPage
{
    Q_OBJECT

public:
    PlacePage(Dialogs &dialogs, const QString &folder, const QString &author, QWidget *parent);
    void enter(const AssistantState &state) override;
    void store(AssistantState &state) const override;
    QList<FormProblem> problems() const override;
    QWidget *firstInput() const override;

private:
    void present(const QList<FormProblem> &problems) override { m_form->show(problems); }

    Form *m_form;
    QLineEdit *m_folder;
    QLineEdit *m_fileName;
    QLineEdit *m_author;
    RoleLabel *m_summary;
    QString m_offered; ///< file name as it was filled in beforehand
};

/// Where workspaces go unless a person says otherwise: the documents, or where there is no such folder the home.
QString usualFolder();

/// What is wrong with a folder and a file name for a new workspace, for the two inputs.
QList<FormProblem> placeProblems(QLineEdit *folder, QLineEdit *fileName);

/// 基本方針（市長ほか6機関）、議会の基本方針、対策基準: the documents that `plan` makes.
QString plannedDocumentsText(const desk::NewWorkspace &plan);

} // namespace hoshin::ui
