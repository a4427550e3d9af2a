// SPDX-License-Identifier: Apache-2.0
// The pages 団体, ネットワークの型, 職名と部署名 of the assistant.
#include "ui/assistantpages.h"

#include "model/placeholders.h"
#include "ui/bodytext.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int pageMargin = 24;
constexpr qsizetype longestName = 60;
} // namespace

AssistantPage::AssistantPage(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_column(new QVBoxLayout(this))
    , m_sentence(new RoleLabel(sentence, Role::Text2, RoleLabel::Size::Normal, this))
{
    m_column->setContentsMargins(pageMargin, 18, pageMargin, 18);
    m_column->setSpacing(metrics::groupGap);
    auto *head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(new RoleLabel(title, Role::Text, RoleLabel::Size::Page, this));
    m_sentence->setWordWrap(true);
    head->addWidget(m_sentence);
    m_column->addLayout(head);
}

void AssistantPage::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

void AssistantPage::showProblems()
{
    m_checked = true;
    present(problems());
}

void AssistantPage::noteEdit()
{
    if (m_checked)
        present(problems());
    Q_EMIT edited();
}

BodyPage::BodyPage(QWidget *parent)
    : AssistantPage(Tr::tr("団体"), Tr::tr("方針を定める団体です。名称と種類から、機関と職名の初めの値を入れます。"),
                    parent)
    , m_form(new Form(this))
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_code(new QLineEdit(this))
{
    m_name->setObjectName(u"assistant.name"_s);
    m_name->setMaxLength(longestName);
    m_kind->setObjectName(u"assistant.kind"_s);
    m_code->setObjectName(u"assistant.code"_s);
    for (int kind = 0; kind < model::bodyKindCount; ++kind)
        m_kind->addItem(bodyKindText(model::BodyKind(kind)), kind);
    m_kind->setCurrentIndex(int(model::BodyKind::City));
    m_form->addRow(Tr::tr("団体の名称(&B)"), m_name, Tr::tr("例：星見野市。方針の題名と本文に入ります。"));
    m_form->addRow(Tr::tr("団体の種類(&K)"), m_kind);
    m_form->addRow(Tr::tr("全国地方公共団体コード(&C)"), m_code, Tr::tr("6桁。なくても作れます。"));
    column()->addWidget(m_form);
    column()->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &BodyPage::guessKind);
    connect(m_name, &QLineEdit::textChanged, this, &BodyPage::noteEdit);
    connect(m_code, &QLineEdit::textChanged, this, &BodyPage::noteEdit);
    connect(m_kind, &QComboBox::activated, this, [this] { m_kindChosen = true; });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BodyPage::noteEdit);
}

/// 星見野市 is a city; a kind that was chosen by hand stays.
void BodyPage::guessKind()
{
    if (m_kindChosen)
        return;
    using enum model::BodyKind;
    const QString name = m_name->text().trimmed();
    static const std::pair<QStringView, model::BodyKind> endings[] = {{u"組合", Union},
                                                                      {u"連合", WideAreaUnion},
                                                                      {u"企業団", EnterpriseUnion},
                                                                      {u"市", City},
                                                                      {u"区", Ward},
                                                                      {u"町", Town},
                                                                      {u"村", Village},
                                                                      {u"都", Prefecture},
                                                                      {u"道", Prefecture},
                                                                      {u"府", Prefecture},
                                                                      {u"県", Prefecture}};
    for (const auto &[ending, kind] : endings) {
        if (name.endsWith(ending)) {
            m_kind->setCurrentIndex(int(kind));
            return;
        }
    }
}

void BodyPage::setName(const QString &name) { m_name->setText(name); }

void BodyPage::load(const model::Body &body)
{
    m_kindChosen = true;
    m_name->setText(body.name);
    m_kind->setCurrentIndex(m_kind->findData(int(body.kind)));
    m_code->setText(body.code);
}

void BodyPage::append(QWidget *widget) { column()->insertWidget(column()->count() - 1, widget); }

model::BodyKind BodyPage::kind() const { return model::BodyKind(m_kind->currentData().toInt()); }

void BodyPage::enter(const AssistantState &) {}

void BodyPage::store(AssistantState &state) const
{
    state.plan.body.name = m_name->text().normalized(QString::NormalizationForm_C).trimmed();
    state.plan.body.kind = kind();
    state.plan.body.code = m_code->text().normalized(QString::NormalizationForm_KC).trimmed();
}

/// Six digits, the last of them a check digit.
/// Source: 全国地方公共団体コード仕様 (総務省): weights 6 to 2, complement to 11.
static bool isBodyCode(const QString &code)
{
    if (code.size() != 6)
        return false;
    int sum = 0;
    for (int i = 0; i < 6; ++i) {
        const int digit = code[i].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return false;
        if (i < 5)
            sum += digit * (6 - i);
    }
    const int check = (11 - sum % 11) % 10;
    return check == code[5].unicode() - u'0';
}

QList<FormProblem> BodyPage::problems() const
{
    QList<FormProblem> found;
    AssistantState state;
    store(state);
    if (state.plan.body.name.isEmpty())
        found << FormProblem{m_name, Tr::tr("団体の名称を書いてください。例：星見野市")};
    if (!state.plan.body.code.isEmpty() && !isBodyCode(state.plan.body.code))
        found << FormProblem{m_code, Tr::tr("コードは検査数字を含む 6桁の数字です。例：札幌市は 011002")};
    return found;
}

QWidget *BodyPage::firstInput() const { return m_name; }

static QString modelSentence(model::NetworkModel model)
{
    switch (model) {
    case model::NetworkModel::Alpha: return Tr::tr("業務端末は LGWAN 接続系にあり、インターネットと分けます。");
    case model::NetworkModel::AlphaPrime:
        return Tr::tr("αモデルのまま、決めたクラウドサービスに LGWAN 接続系から直接つなぎます。");
    case model::NetworkModel::Beta:
        return Tr::tr("業務端末はインターネット接続系にあり、重要な情報資産は LGWAN 接続系に残します。");
    case model::NetworkModel::BetaPrime: return Tr::tr("業務端末と重要な情報資産をインターネット接続系に置きます。");
    }
    return {};
}

ModelPage::ModelPage(QWidget *parent)
    : AssistantPage(Tr::tr("ネットワークの型"),
                    Tr::tr("業務端末の置き場所で、対策基準に入る例文が変わります（三層の対策）。"), parent)
    , m_models(new QButtonGroup(this))
    , m_form(new Form(this))
    , m_edition(new QComboBox(this))
    , m_basicPolicy(new QCheckBox(Tr::tr("情報セキュリティ基本方針(&P)"), this))
    , m_standards(new QCheckBox(Tr::tr("情報セキュリティ対策基準(&S)"), this))
{
    auto *models = new QVBoxLayout;
    models->setSpacing(4);
    for (int model = 0; model <= int(model::NetworkModel::BetaPrime); ++model) {
        auto *choice = new QRadioButton(networkModelText(model::NetworkModel(model)), this);
        auto *sentence =
            new RoleLabel(modelSentence(model::NetworkModel(model)), Role::Text2, RoleLabel::Size::Secondary, this);
        sentence->setIndent(24);
        sentence->setWordWrap(true);
        choice->setObjectName(u"assistant.model.%1"_s.arg(model));
        choice->setAccessibleDescription(sentence->text());
        m_models->addButton(choice, model);
        models->addWidget(choice);
        models->addWidget(sentence);
        models->addSpacing(6);
    }
    m_models->button(0)->setChecked(true);
    column()->addLayout(models);
    m_edition->setObjectName(u"assistant.edition"_s);
    m_basicPolicy->setObjectName(u"assistant.basicPolicy"_s);
    m_standards->setObjectName(u"assistant.standards"_s);
    m_form->addHead(Tr::tr("ひな形"));
    m_form->addRow(Tr::tr("ガイドラインの版(&E)"), m_edition,
                   Tr::tr("例文は総務省のガイドラインの構成に沿った、本ソフト独自の文です。"));
    m_form->addRow(Tr::tr("作る文書"), m_basicPolicy);
    m_form->addRow({}, m_standards);
    for (QCheckBox *box : {m_basicPolicy, m_standards}) {
        box->setChecked(true);
        box->setAccessibleName(box->text().remove(u'&'));
        connect(box, &QCheckBox::toggled, this, &ModelPage::noteEdit);
    }
    column()->addWidget(m_form);
    column()->addStretch(1);
    connect(m_models, &QButtonGroup::idToggled, this, &ModelPage::noteEdit);
    connect(m_edition, &QComboBox::currentIndexChanged, this, &ModelPage::noteEdit);
}

void ModelPage::setEditions(const std::vector<EditionChoice> &editions)
{
    m_edition->clear();
    for (size_t i = editions.size(); i-- > 0;) { // the newest first
        m_edition->addItem(editionShortName(editions[i].title), editions[i].id);
        m_edition->setItemData(m_edition->count() - 1, editions[i].title, Qt::ToolTipRole);
    }
}

void ModelPage::enter(const AssistantState &state)
{
    if (m_brought || state.plan.documents.isEmpty())
        return;
    m_brought = true; // once: what a person ticks afterwards stays
    const std::pair<QCheckBox *, QString> boxes[] = {{m_basicPolicy, u"kihon-hoshin"_s},
                                                     {m_standards, u"taisaku-kijun"_s}};
    for (const auto &[box, slug] : boxes) {
        box->setChecked(false);
        box->setEnabled(!state.plan.documents.contains(slug));
        if (!box->isEnabled())
            box->setText(Tr::tr("%1（取り込んだものを使います）").arg(box->accessibleName()));
    }
}

void ModelPage::store(AssistantState &state) const
{
    state.plan.body.model = model::NetworkModel(m_models->checkedId());
    state.plan.edition = m_edition->currentData().toString();
    state.plan.basicPolicy = m_basicPolicy->isChecked();
    state.plan.standards = m_standards->isChecked();
}

QList<FormProblem> ModelPage::problems() const
{
    if (m_edition->count() == 0)
        return {{m_edition,
                 Tr::tr("ひな形が見つかりません。ソフトを入れ直すか、HOSHIN_TEMPLATES に場所を示してください。")}};
    if (!m_brought && !m_basicPolicy->isChecked() && !m_standards->isChecked())
        return {{m_standards, Tr::tr("作る文書を 1 つ以上選んでください。")}};
    return {};
}

QWidget *ModelPage::firstInput() const { return m_models->checkedButton(); }

/// 職 before 部署 before everything else: how officials ask.
static int groupOf(model::PlaceholderType type)
{
    using enum model::PlaceholderType;
    switch (type) {
    case Role:
    case Post:
    case Organ: return 0;
    case Office:
    case Phone:
    case Mail:
    case Url: return 1;
    default: return 2;
    }
}

/// Asked for elsewhere, or not before the decision is made.
static bool isAskedLater(QStringView id)
{
    static constexpr QStringView later[] = {u"body",          u"head", u"organs", u"network-model", u"document-number",
                                            u"effective-date"};
    return std::find(std::begin(later), std::end(later), id) != std::end(later);
}

NamesPage::NamesPage(QWidget *parent)
    : AssistantPage(Tr::tr("職名と部署名"),
                    Tr::tr("方針の本文に入る言葉です。空欄は 〔職名〕 のように残り、後から埋められます。"), parent)
    , m_form(new Form(this))
{
    const QString heads[] = {Tr::tr("職と会議"), Tr::tr("部署と連絡先"), Tr::tr("運用の値と文書")};
    for (int group = 0; group < 3; ++group) {
        m_form->addHead(heads[group]);
        for (const model::PlaceholderInfo &info : model::allPlaceholders()) {
            if (groupOf(info.type) != group || isAskedLater(QString(info.id)))
                continue;
            auto *input = new QLineEdit(m_form);
            input->setObjectName(u"assistant.value."_s + info.id);
            input->setPlaceholderText(Tr::tr("例：%1").arg(info.hint));
            m_form->addRow(info.name.toString(), input);
            m_fields.push_back({.id = QString(info.id), .input = input, .usual = {}});
            connect(input, &QLineEdit::textChanged, this, &NamesPage::noteEdit);
        }
    }
    column()->addWidget(m_form);
    column()->addStretch(1);
}

void NamesPage::load(const model::Body &body)
{
    for (const Field &field : m_fields)
        field.input->setText(body.values.value(field.id));
}

int NamesPage::usesOf(const QString &id, const AssistantState &state) const
{
    for (const EditionChoice &edition : m_editions) {
        if (edition.id == state.plan.edition)
            return (state.plan.basicPolicy ? edition.basicPolicyUses.value(id) : 0)
                + (state.plan.standards ? edition.standardsUses.value(id) : 0);
    }
    return -1;
}

void NamesPage::enter(const AssistantState &state)
{
    for (Field &field : m_fields) {
        // What nobody touched follows the kind of body.
        if (field.input->text() == field.usual) {
            field.usual = model::usualValue(*model::findPlaceholder(field.id), state.plan.body.kind);
            field.input->setText(field.usual);
        }
        m_form->setRowShown(field.input, usesOf(field.id, state) != 0);
    }
}

void NamesPage::store(AssistantState &state) const
{
    for (const Field &field : m_fields) {
        const QString value = field.input->text().normalized(QString::NormalizationForm_C).trimmed();
        if (value.isEmpty() || field.input->isHidden())
            state.plan.body.values.remove(field.id);
        else
            state.plan.body.values.insert(field.id, value);
    }
}

static QString valueSentence(model::PlaceholderType type)
{
    using enum model::PlaceholderType;
    switch (type) {
    case Number: return Tr::tr("数字で書いてください。例：12");
    case Url: return Tr::tr("https:// で始まる場所を書いてください。");
    case Phone: return Tr::tr("電話番号を書いてください。例：0123-45-6789");
    case Mail: return Tr::tr("メールアドレスを書いてください。例：security@city.example.jp");
    case Date: return Tr::tr("日付を書いてください。例：令和8年4月1日");
    default: return Tr::tr("この値は使えません。");
    }
}

QList<FormProblem> NamesPage::problems() const
{
    QList<FormProblem> found;
    for (const Field &field : m_fields) {
        const QString value = field.input->text().trimmed();
        const model::PlaceholderType type = model::findPlaceholder(field.id)->type;
        if (!value.isEmpty() && !field.input->isHidden() && !model::isValidValue(type, value))
            found << FormProblem{field.input, valueSentence(type)};
    }
    return found;
}

QWidget *NamesPage::firstInput() const
{
    for (const Field &field : m_fields) {
        if (!field.input->isHidden())
            return field.input;
    }
    return nullptr;
}

} // namespace hoshin::ui
