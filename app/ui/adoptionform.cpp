// SPDX-License-Identifier: Apache-2.0
#include "ui/adoptionform.h"

#include "text/wareki.h"
#include "ui/datefield.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/publishrows.h"
#include "ui/uitr.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { OrganRole = RowRole::End + 1 }; // below 0 in the rows before the organs

constexpr auto contactOffice = "contact-office"_L1;
constexpr auto contactPhone = "contact-phone"_L1;
constexpr auto contactMail = "contact-mail"_L1;

/// What is being typed stays.
void setKept(QLineEdit *field, const QString &text)
{
    if (!field->hasFocus())
        field->setText(text);
}

} // namespace

AdoptionForm::AdoptionForm(QWidget *parent)
    : QWidget(parent), m_view(nullptr), m_model(new QStandardItemModel(this)), m_fields(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_view = rowList(m_model, Tr::tr("策定した機関"), this);
    buildFields();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_view, 1);
    column->addWidget(separator(Qt::Horizontal, this));
    column->addWidget(scroll, 1);
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AdoptionForm::showRow);
}

void AdoptionForm::buildFields()
{
    m_form = new QFormLayout(m_fields);
    m_form->setContentsMargins(metrics::paneMargin, metrics::gap, metrics::paneMargin, metrics::gap);
    m_form->setSpacing(metrics::gap);
    m_instrument = new QComboBox(m_fields);
    m_instrument->setEditable(true);
    m_instrument->addItems({u""_s, u"告示"_s, u"訓令"_s, u"規則"_s, u"規程"_s, u"要綱"_s, u"決裁"_s, u"議決"_s});
    m_number = new QLineEdit(m_fields);
    m_decided = new DateField(m_fields);
    m_published = new DateField(m_fields);
    m_effective = new DateField(m_fields);
    m_url = new QLineEdit(m_fields);
    m_joint = new QLineEdit(m_fields);
    m_exempt = new QLineEdit(m_fields);
    m_office = new QLineEdit(m_fields);
    m_phone = new QLineEdit(m_fields);
    m_mail = new QLineEdit(m_fields);
    m_copy = new QPushButton(Tr::tr("ほかの機関にも同じ内容を記録"), m_fields);
    m_wrong = new RoleLabel(Tr::tr("日付は「令和8年4月1日」のように入れてください。"), Role::Deleted,
                            RoleLabel::Size::Secondary, m_fields);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    m_form->addRow(Tr::tr("形式(&F)"), m_instrument);
    m_form->addRow(Tr::tr("番号(&N)"), m_number);
    m_form->addRow(Tr::tr("決裁・議決(&D)"), m_decided);
    m_form->addRow(Tr::tr("公表日(&P)"), m_published);
    m_form->addRow(Tr::tr("施行日(&E)"), m_effective);
    m_form->addRow(m_wrong);
    m_form->addRow(Tr::tr("公表先(&U)"), m_url);
    m_form->addRow(Tr::tr("共同の名前(&J)"), m_joint);
    m_form->addRow(Tr::tr("定めない理由(&X)"), m_exempt);
    m_form->addRow(m_copy);
    m_form->addRow(Tr::tr("窓口の部署(&O)"), m_office);
    m_form->addRow(Tr::tr("電話(&T)"), m_phone);
    m_form->addRow(Tr::tr("電子メール(&M)"), m_mail);
    for (QLineEdit *field : {m_office, m_phone, m_mail})
        connect(field, &QLineEdit::editingFinished, this, &AdoptionForm::commitContact);
    for (QLineEdit *field : {m_number, m_url, m_joint, m_exempt, m_instrument->lineEdit()})
        connect(field, &QLineEdit::editingFinished, this, &AdoptionForm::commit);
    connect(m_instrument, &QComboBox::activated, this, &AdoptionForm::commit);
    for (DateField *field : {m_decided, m_published, m_effective})
        connect(field, &QLineEdit::editingFinished, this, &AdoptionForm::commit);
    connect(m_copy, &QPushButton::clicked, this, &AdoptionForm::copyToOthers);
}

void AdoptionForm::show(const model::Body &body, const QString &slug, const model::DocumentMeta &meta,
                        const std::vector<model::Adoption> &adoptions, const QStringList &slugs)
{
    const bool other = slug != m_slug || body.organs != m_body.organs;
    m_body = body;
    m_slug = slug;
    m_meta = meta;
    m_adoptions = adoptions;
    m_slugs = slugs;
    m_fields->setEnabled(true);
    fillRows();
    if (other)
        m_view->setCurrentIndex(m_model->index(0, 0));
    showRow();
}

void AdoptionForm::clear()
{
    m_slug.clear();
    m_adoptions.clear();
    m_model->clear();
    m_fields->setEnabled(false);
}

void AdoptionForm::fillRows()
{
    const QSignalBlocker quiet(m_view->selectionModel());
    const int row = qMax(0, m_view->currentIndex().row());
    m_model->clear();
    const auto add = [this](const QString &title, const QString &second, bool done, int organ) {
        auto *item = new QStandardItem(title); // owned by the model
        item->setData(second, RowRole::SecondLine);
        const auto state = done ? PublishCondition::State::Met : PublishCondition::State::Unmet;
        item->setData(QVariant::fromValue(stateMark(state, {})), RowRole::LeadingMark);
        item->setData(u"%1、%2、%3"_s.arg(stateWord(state), title, second), Qt::AccessibleTextRole);
        item->setToolTip(title + u'\n' + second);
        item->setData(organ, OrganRole);
        m_model->appendRow(item);
    };
    const bool dated = m_meta.decided.isValid() && m_meta.effective.isValid() && !m_meta.instrument.isEmpty();
    add(Tr::tr("文書の番号と日付"), m_meta.instrument.isEmpty() ? Tr::tr("番号がありません") : m_meta.instrument, dated,
        -1);
    const QString office = m_body.values.value(contactOffice);
    const bool reachable = !m_body.values.value(contactPhone).isEmpty() || !m_body.values.value(contactMail).isEmpty();
    add(Tr::tr("公表の連絡先"), office.isEmpty() ? Tr::tr("窓口の部署がありません") : office,
        !office.isEmpty() && reachable, -2);
    for (const model::Organ organ : m_body.organs) {
        const model::Adoption *adoption = adoptionOf(organ);
        const bool exempt = adoption && !adoption->exemptionReason.isEmpty();
        const bool decided = adoption && adoption->decided.isValid();
        const QString second = exempt ? Tr::tr("定めない：%1").arg(adoption->exemptionReason)
            : decided && adoption->published.isValid()
            ? Tr::tr("%1 決定、%2 公表").arg(text::toWareki(adoption->decided), text::toWareki(adoption->published))
            : decided ? Tr::tr("%1 決定、公表日なし").arg(text::toWareki(adoption->decided))
                      : Tr::tr("記録がありません");
        add(model::organTitle(organ, m_body.kind), second, exempt || (decided && adoption->published.isValid()),
            int(organ));
    }
    m_view->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1), 0));
}

bool AdoptionForm::isRow(int row) const { return m_view->currentIndex().row() == row; }

model::Organ AdoptionForm::organ() const { return model::Organ(m_view->currentIndex().data(OrganRole).toInt()); }

const model::Adoption *AdoptionForm::adoptionOf(model::Organ organ) const
{
    const model::Adoption *lost = nullptr;
    for (const model::Adoption &one : m_adoptions) {
        if (one.organ != organ)
            continue;
        if (one.document == m_slug)
            return &one;
        if (!m_slugs.contains(one.document))
            lost = &one;
    }
    return lost;
}

void AdoptionForm::showRow()
{
    if (m_slug.isEmpty() || !m_view->currentIndex().isValid())
        return;
    const bool document = isDocumentRow();
    const bool contact = isContactRow();
    const auto setShown = [this](std::initializer_list<QWidget *> fields, bool shown) {
        for (QWidget *field : fields) {
            field->setVisible(shown);
            m_form->labelForField(field)->setVisible(shown);
        }
    };
    setShown({m_instrument, m_url, m_joint, m_exempt}, !document && !contact);
    setShown({m_number, m_decided, m_published, m_effective}, !contact);
    setShown({m_office, m_phone, m_mail}, contact);
    m_copy->setVisible(!document && !contact);
    setKept(m_office, m_body.values.value(contactOffice));
    setKept(m_phone, m_body.values.value(contactPhone));
    setKept(m_mail, m_body.values.value(contactMail));
    m_wrong->hide();
    if (contact)
        return;
    const model::Adoption *known = document ? nullptr : adoptionOf(organ());
    const model::Adoption shown = known ? *known
        : document                      ? model::Adoption{.number = m_meta.instrument,
                                                          .decided = m_meta.decided,
                                                          .published = m_meta.promulgated,
                                                          .effective = m_meta.effective}
                                        : model::Adoption{};
    setKept(m_instrument->lineEdit(), shown.instrument);
    setKept(m_number, shown.number);
    setKept(m_url, shown.url);
    setKept(m_joint, shown.jointGroup);
    setKept(m_exempt, shown.exemptionReason);
    for (const auto &[field, date] : {std::pair{m_decided, shown.decided}, std::pair{m_published, shown.published},
                                      std::pair{m_effective, shown.effective}}) {
        if (!field->hasFocus())
            field->setDate(date);
    }
    m_copy->setEnabled(known != nullptr);
    m_wrong->hide();
}

model::Adoption AdoptionForm::entered() const
{
    return {.organ = isDocumentRow() ? model::Organ::Head : organ(),
            .document = m_slug,
            .instrument = m_instrument->currentText().trimmed(),
            .number = m_number->text().trimmed(),
            .decided = m_decided->date(),
            .published = m_published->date(),
            .effective = m_effective->date(),
            .url = m_url->text().trimmed(),
            .jointGroup = m_joint->text().trimmed(),
            .exemptionReason = m_exempt->text().trimmed()};
}

void AdoptionForm::commit()
{
    if (m_slug.isEmpty() || !m_view->currentIndex().isValid() || isContactRow())
        return;
    const bool readable = m_decided->isAcceptable() && m_published->isAcceptable() && m_effective->isAcceptable();
    m_wrong->setVisible(!readable);
    if (!readable)
        return;
    if (isDocumentRow()) {
        commitMeta();
        return;
    }
    const model::Adoption now = entered();
    const model::Adoption *known = adoptionOf(now.organ);
    const model::Adoption nothing{.organ = now.organ, .document = m_slug};
    if (known ? *known == now : now == nothing)
        return;
    std::vector<model::Adoption> all = m_adoptions;
    if (known)
        all[size_t(known - m_adoptions.data())] = now;
    else
        all.push_back(now);
    if (now == nothing)
        std::erase(all, nothing);
    take(all);
}

/// Shows the records as they are from now on, then says so: the session answers later than the next field is left.
void AdoptionForm::take(const std::vector<model::Adoption> &adoptions)
{
    m_adoptions = adoptions;
    fillRows();
    m_copy->setEnabled(!isDocumentRow() && !isContactRow() && adoptionOf(organ()));
    Q_EMIT adoptionsEntered(adoptions);
}

void AdoptionForm::commitMeta()
{
    model::DocumentMeta meta = m_meta;
    meta.instrument = m_number->text().trimmed();
    meta.decided = m_decided->date();
    meta.promulgated = m_published->date();
    meta.effective = m_effective->date();
    if (meta == m_meta)
        return;
    m_meta = meta;
    fillRows();
    Q_EMIT metaEntered(meta);
}

void AdoptionForm::commitContact()
{
    if (m_slug.isEmpty() || !isContactRow())
        return;
    model::Body body = m_body;
    for (const auto &[id, field] :
         {std::pair{contactOffice, m_office}, std::pair{contactPhone, m_phone}, std::pair{contactMail, m_mail}}) {
        const QString value = field->text().trimmed();
        if (value.isEmpty())
            body.values.remove(id);
        else
            body.values.insert(id, value);
    }
    if (body == m_body)
        return;
    m_body = body;
    fillRows();
    Q_EMIT bodyEntered(body);
}

void AdoptionForm::copyToOthers()
{
    const model::Adoption *known = adoptionOf(organ());
    if (!known)
        return;
    const model::Adoption source = *known;
    std::vector<model::Adoption> all = m_adoptions;
    for (const model::Organ organ : m_body.organs) {
        const model::Adoption *there = adoptionOf(organ);
        if (there && !there->exemptionReason.isEmpty())
            continue; // an exemption was somebody's decision
        model::Adoption copy = source;
        copy.organ = organ;
        if (there)
            all[size_t(there - m_adoptions.data())] = copy;
        else
            all.push_back(copy);
    }
    take(all);
}

} // namespace hoshin::ui
