// SPDX-License-Identifier: Apache-2.0
// The pages 方針を定める機関 and 保存場所と確認 of the assistant.
#include "ui/assistantpages.h"
#include "ui/bodytext.h"
#include "ui/dialogs.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using desk::AdoptionWay;
using model::Organ;

namespace {

/// Forms that an organ gives to what it decides. Words of the document, never translated.
const QStringList &instruments()
{
    static const QStringList words{u"告示"_s, u"訓令"_s, u"規則"_s, u"規程"_s, u"要綱"_s, u"決裁"_s};
    return words;
}

QList<Organ> possibleOrgans(model::BodyKind kind)
{
    QList<Organ> organs{Organ::Head};
    for (const Organ organ : model::possibleOrgansOf(kind)) {
        if (organ != Organ::Head)
            organs << organ;
    }
    return organs;
}

QString organText(Organ organ, model::BodyKind kind) { return model::organTitle(organ, kind); }

} // namespace

OrgansPage::OrgansPage(QWidget *parent)
    : AssistantPage(Tr::tr("方針を定める機関"), {}, parent)
    , m_table(new QWidget(this))
    , m_grid(new QGridLayout(m_table))
    , m_wrong(new RoleLabel({}, Role::Deleted, RoleLabel::Size::Secondary, this))
    , m_documents(new RoleLabel({}, Role::Text, RoleLabel::Size::Normal, this))
{
    m_grid->setContentsMargins(4, 4, 4, 4); // room for the focus line
    m_grid->setHorizontalSpacing(metrics::groupGap);
    m_grid->setVerticalSpacing(3);
    column()->addWidget(m_table);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    column()->addWidget(m_wrong);
    auto *made = new QHBoxLayout;
    made->addWidget(new IconLabel(u"info"_s, Role::Accent, metrics::iconRow, this), 0, Qt::AlignTop);
    m_documents->setWordWrap(true);
    made->addWidget(m_documents, 1);
    column()->addLayout(made);
    column()->addStretch(1);
}

void OrgansPage::addRow(Organ organ, bool there)
{
    const int line = int(m_rows.size()) + 1;
    const QString name = organText(organ, m_kind);
    Row row{.organ = organ,
            .there = new QCheckBox(name, m_table),
            .instrument = new QComboBox(m_table),
            .reason = new QLineEdit(m_table)};
    const QString id = u"assistant.organ."_s + model::organName(organ);
    row.there->setObjectName(id);
    row.there->setChecked(there);
    if (organ == Organ::Head) {
        row.there->setEnabled(false); // every body has its head, and the common policy is the head's
        m_grid->addWidget(new RoleLabel(Tr::tr("基本方針の中心"), Role::Text2, RoleLabel::Size::Normal, m_table), line,
                          1);
    } else {
        row.way = new QComboBox(m_table);
        row.way->setObjectName(id + u".way"_s);
        row.way->addItem(Tr::tr("共同（%1と）").arg(organText(Organ::Head, m_kind)), int(AdoptionWay::Joint));
        row.way->addItem(Tr::tr("単独"), int(AdoptionWay::Alone));
        row.way->addItem(Tr::tr("定めない"), int(AdoptionWay::Exempt));
        row.way->setCurrentIndex(organ == Organ::Assembly ? 1 : 0);
        row.way->setAccessibleName(Tr::tr("%1の定め方").arg(name));
        m_grid->addWidget(row.way, line, 1);
        connect(row.way, &QComboBox::currentIndexChanged, this, &OrgansPage::refresh);
    }
    row.instrument->setObjectName(id + u".instrument"_s);
    row.instrument->addItems(instruments());
    row.instrument->setCurrentText(organ == Organ::Assembly ? u"訓令"_s : u"告示"_s);
    row.instrument->setAccessibleName(Tr::tr("%1の形式").arg(name));
    row.reason->setObjectName(id + u".reason"_s);
    row.reason->setPlaceholderText(Tr::tr("定めない理由"));
    row.reason->setAccessibleName(Tr::tr("%1が定めない理由").arg(name));
    row.reason->hide();
    m_grid->addWidget(row.there, line, 0);
    m_grid->addWidget(row.instrument, line, 2);
    m_grid->addWidget(row.reason, line, 2);
    connect(row.there, &QCheckBox::toggled, this, &OrgansPage::refresh);
    connect(row.reason, &QLineEdit::textChanged, this, &OrgansPage::noteEdit);
    m_rows.push_back(row);
}

void OrgansPage::rebuild(model::BodyKind kind)
{
    const std::vector<Row> before = std::exchange(m_rows, {});
    qDeleteAll(m_table->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_kind = kind;
    int at = 0;
    for (const QString &head : {Tr::tr("機関"), Tr::tr("定め方"), Tr::tr("形式")})
        m_grid->addWidget(new RoleLabel(head, Role::Text2, RoleLabel::Size::Secondary, m_table), 0, at++);
    const std::vector<Organ> usual = model::organsOf(kind);
    for (const Organ organ : possibleOrgans(kind))
        addRow(organ, std::find(usual.begin(), usual.end(), organ) != usual.end());
    m_grid->setColumnMinimumWidth(0, 190);
    m_grid->setColumnMinimumWidth(1, 160);
    m_grid->setColumnStretch(2, 1);
    QWidget *last = nullptr;
    for (const Row &row : m_rows) { // row by row
        for (QWidget *widget : std::initializer_list<QWidget *>{row.there, row.way, row.instrument, row.reason}) {
            if (widget && last)
                QWidget::setTabOrder(last, widget);
            last = widget ? widget : last;
        }
    }
}

void OrgansPage::enter(const AssistantState &state)
{
    if (m_rows.empty() || m_kind != state.plan.body.kind)
        rebuild(state.plan.body.kind);
    m_brought = state.plan.documents;
    setSentence(Tr::tr("議会、%1その他の執行機関は、それぞれ方針を定め、公表します（地方自治法第244条の6）。"
                       "%2に置かれている機関を選んでください。")
                    .arg(organText(Organ::Head, m_kind), state.plan.body.name));
    refresh();
}

void OrgansPage::refresh()
{
    for (const Row &row : m_rows) {
        const bool there = row.there->isChecked();
        const bool exempt = row.way && AdoptionWay(row.way->currentData().toInt()) == AdoptionWay::Exempt;
        if (row.way)
            row.way->setEnabled(there);
        row.instrument->setEnabled(there);
        row.instrument->setVisible(!exempt);
        row.reason->setEnabled(there);
        row.reason->setVisible(exempt);
    }
    m_documents->setText(
        Tr::tr("作る文書：%1")
            .arg(plannedDocumentsText({.organs = plans(), .standards = false, .documents = m_brought})));
    noteEdit();
}

std::vector<desk::OrganPlan> OrgansPage::plans() const
{
    std::vector<desk::OrganPlan> found;
    for (const Row &row : m_rows) {
        if (!row.there->isChecked())
            continue;
        const AdoptionWay way = row.way ? AdoptionWay(row.way->currentData().toInt()) : AdoptionWay::Joint;
        found.push_back({.organ = row.organ,
                         .way = way,
                         .instrument = way == AdoptionWay::Exempt ? QString() : row.instrument->currentText(),
                         .reason = way == AdoptionWay::Exempt
                             ? row.reason->text().normalized(QString::NormalizationForm_C).trimmed()
                             : QString()});
    }
    return found;
}

void OrgansPage::store(AssistantState &state) const { state.plan.organs = plans(); }

QList<FormProblem> OrgansPage::problems() const
{
    QList<FormProblem> found;
    QCheckBox *personnel = nullptr;
    QCheckBox *equity = nullptr;
    for (const Row &row : m_rows) {
        if (row.organ == Organ::PersonnelCommission)
            personnel = row.there;
        if (row.organ == Organ::EquityCommission)
            equity = row.there;
        const bool exempt = row.way && AdoptionWay(row.way->currentData().toInt()) == AdoptionWay::Exempt;
        if (row.there->isChecked() && exempt && row.reason->text().trimmed().isEmpty())
            found << FormProblem{row.reason,
                                 Tr::tr("%1が方針を定めない理由を書いてください。公表する一覧に載ります。")
                                     .arg(organText(row.organ, m_kind))};
    }
    if (personnel && equity && personnel->isChecked() && equity->isChecked())
        found << FormProblem{personnel,
                             Tr::tr("人事委員会と公平委員会は、どちらか一方を置きます（地方公務員法第7条）。")};
    return found;
}

void OrgansPage::present(const QList<FormProblem> &problems)
{
    m_wrong->setText(problems.isEmpty() ? QString() : u"⊗ "_s + problems.first().sentence);
    m_wrong->setVisible(!problems.isEmpty());
}

QWidget *OrgansPage::firstInput() const
{
    for (const Row &row : m_rows) {
        if (row.there->isEnabled())
            return row.there;
    }
    return nullptr;
}

OrgansList::OrgansList(const model::Body &body, QWidget *parent) : QWidget(parent), m_model(new QComboBox(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(4, 4, 4, 4); // room for the focus line
    layout->addWidget(new RoleLabel(Tr::tr("機関"), Role::Text, RoleLabel::Size::Head, this), 0, 0, 1, 3);
    QList<Organ> shown = possibleOrgans(body.kind);
    for (const Organ organ : body.organs) {
        if (!shown.contains(organ))
            shown << organ;
    }
    for (int i = 0; i < shown.size(); ++i) {
        auto *box = new QCheckBox(organText(shown[i], body.kind), this);
        box->setChecked(std::find(body.organs.begin(), body.organs.end(), shown[i]) != body.organs.end());
        box->setEnabled(shown[i] != Organ::Head);
        layout->addWidget(box, 1 + i / 3, i % 3);
        m_boxes.emplace_back(shown[i], box);
    }
    const int below = 2 + int(shown.size()) / 3;
    auto *label = new RoleLabel(Tr::tr("ネットワークの型(&M)"), Role::Text, RoleLabel::Size::Normal, this);
    label->setBuddy(m_model);
    for (int kind = 0; kind <= int(model::NetworkModel::BetaPrime); ++kind)
        m_model->addItem(networkModelText(model::NetworkModel(kind)), kind);
    m_model->setCurrentIndex(int(body.model));
    layout->setRowMinimumHeight(below, metrics::groupGap);
    layout->addWidget(label, below + 1, 0);
    layout->addWidget(m_model, below + 1, 1);
}

std::vector<Organ> OrgansList::organs() const
{
    std::vector<Organ> found;
    for (const auto &[organ, box] : m_boxes) {
        if (box->isChecked())
            found.push_back(organ);
    }
    return found;
}

model::NetworkModel OrgansList::networkModel() const { return model::NetworkModel(m_model->currentData().toInt()); }

QString plannedDocumentsText(const desk::NewWorkspace &plan)
{
    QStringList words;
    for (const model::Document &document : plan.documents)
        words << Tr::tr("%1（取り込んだもの）").arg(document.title());
    if (plan.basicPolicy && !plan.documents.contains(desk::ownPolicySlug(Organ::Head))) {
        int sharing = 0;
        for (const desk::OrganPlan &organ : plan.organs)
            sharing += organ.organ == Organ::Head || organ.way == AdoptionWay::Joint;
        words << (sharing > 1 ? Tr::tr("基本方針（共同、%1機関）").arg(sharing) : Tr::tr("基本方針"));
        for (const desk::OrganPlan &organ : plan.organs) {
            if (organ.organ != Organ::Head && organ.way == AdoptionWay::Alone)
                words << Tr::tr("%1の基本方針").arg(model::organTitle(organ.organ, plan.body.kind));
        }
    }
    if (plan.standards && !plan.documents.contains(u"taisaku-kijun"_s))
        words << Tr::tr("対策基準");
    return words.join(Tr::tr("、"));
}

PlacePage::PlacePage(Dialogs &dialogs, const QString &folder, const QString &author, QWidget *parent)
    : AssistantPage(
        Tr::tr("保存場所と確認"),
        Tr::tr("作業フォルダーは、記録した版をすべて持つ 1 つのフォルダーです。この端末か共有フォルダーに置きます。"),
        parent)
    , m_form(new Form(this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder), this))
    , m_fileName(new QLineEdit(this))
    , m_author(new QLineEdit(author, this))
    , m_summary(new RoleLabel({}, Role::Text, RoleLabel::Size::Normal, this))
{
    m_folder->setObjectName(u"assistant.folder"_s);
    m_fileName->setObjectName(u"assistant.fileName"_s);
    m_author->setObjectName(u"assistant.author"_s);
    auto *browse = new QPushButton(Tr::tr("参照…"), this);
    browse->setAccessibleName(Tr::tr("保存場所を選ぶ"));
    m_form->addRow(Tr::tr("保存場所(&F)"), m_folder, {}, browse);
    m_form->addRow(Tr::tr("作業フォルダーの名前(&N)"), m_fileName);
    m_form->addRow(Tr::tr("記録する人(&A)"), m_author,
                   Tr::tr("版の記録に残ります。個人名のほか、課の名前でもかまいません。"));
    column()->addWidget(m_form);
    column()->addWidget(new RoleLabel(Tr::tr("作るもの"), Role::Text, RoleLabel::Size::Head, this));
    m_summary->setWordWrap(true);
    column()->addWidget(m_summary);
    column()->addStretch(1);
    connect(browse, &QPushButton::clicked, this, [this, &dialogs] {
        if (const QString chosen = dialogs.openFolder(this, Tr::tr("保存場所を選ぶ")); !chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(chosen));
    });
    for (QLineEdit *input : {m_folder, m_fileName, m_author})
        connect(input, &QLineEdit::textChanged, this, &PlacePage::noteEdit);
}

void PlacePage::enter(const AssistantState &state)
{
    if (m_fileName->text() == m_offered) {
        m_offered = state.plan.body.name + u".hoshin"_s;
        m_fileName->setText(m_offered);
    }
    desk::NewWorkspace plan = state.plan;
    QStringList lines;
    lines << Tr::tr("団体：%1（%2）").arg(plan.body.name, bodyKindText(plan.body.kind));
    lines << Tr::tr("機関：%1").arg([&] {
        QStringList names;
        for (const desk::OrganPlan &organ : plan.organs)
            names << model::organTitle(organ.organ, plan.body.kind);
        return names.join(Tr::tr("、"));
    }());
    lines << Tr::tr("文書：%1").arg(plannedDocumentsText(plan));
    lines << Tr::tr("ネットワークの型：%1").arg(networkModelText(plan.body.model));
    m_summary->setText(lines.join(u'\n'));
}

void PlacePage::store(AssistantState &state) const
{
    state.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    state.fileName = m_fileName->text().normalized(QString::NormalizationForm_C).trimmed();
    if (!state.fileName.isEmpty() && !state.fileName.endsWith(u".hoshin"_s))
        state.fileName += u".hoshin"_s;
    state.author = m_author->text().trimmed();
}

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QList<FormProblem> placeProblems(QLineEdit *folder, QLineEdit *fileName)
{
    QList<FormProblem> found;
    const QFileInfo place(QDir::fromNativeSeparators(folder->text().trimmed()));
    if (folder->text().trimmed().isEmpty() || !place.isAbsolute() || !place.isDir())
        found << FormProblem{folder, Tr::tr("このフォルダーはありません。ある場所を選んでください。")};
    else if (!place.isWritable())
        found << FormProblem{folder, Tr::tr("このフォルダーには書き込めません。別の場所を選んでください。")};
    QString name = fileName->text().trimmed();
    static constexpr QStringView forbidden = u"/\\:*?\"<>|";
    const bool odd =
        std::any_of(name.begin(), name.end(), [](QChar c) { return forbidden.contains(c) || c.unicode() < 0x20; });
    if (!name.isEmpty() && !name.endsWith(u".hoshin"_s))
        name += u".hoshin"_s;
    if (name.isEmpty() || name == ".hoshin"_L1)
        found << FormProblem{fileName, Tr::tr("名前を書いてください。例：星見野市.hoshin")};
    else if (odd || name.startsWith(u'.'))
        found << FormProblem{fileName, Tr::tr("名前に / \\ : * ? \" < > | は使えません。")};
    else if (QFileInfo::exists(QDir(place.filePath()).filePath(name)))
        found << FormProblem{fileName, Tr::tr("「%1」は、もうあります。別の名前にしてください。").arg(name)};
    return found;
}

QList<FormProblem> PlacePage::problems() const
{
    QList<FormProblem> found = placeProblems(m_folder, m_fileName);
    if (m_author->text().trimmed().isEmpty())
        found << FormProblem{m_author, Tr::tr("記録する人を書いてください。例：情報政策課")};
    return found;
}

QWidget *PlacePage::firstInput() const { return m_fileName; }

} // namespace hoshin::ui
