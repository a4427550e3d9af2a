// SPDX-License-Identifier: Apache-2.0
#include "ui/tableprofiledialog.h"

#include "base/fileio.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/metrics.h"
#include "ui/reviewmetrics.h"
#include "ui/uitr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using compare::TableProfile;

TableProfileDialog::TableProfileDialog(const TableProfile &profile, const Context &context, QWidget *parent)
    : DialogFrame(Tr::tr("新旧対照表の様式"), Tr::tr("この様式にする"), parent), m_context(context), m_start(profile)
{
    buildForm();
    buildFoot();
    show(profile);
    resize(620, 620);
}

void TableProfileDialog::buildForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::groupGap);
    form->setVerticalSpacing(metrics::gap);
    auto *base = new QComboBox(this);
    base->addItem(Tr::tr("選ぶと、下の欄を書き換えます"));
    for (const TableProfile &builtin : compare::builtinProfiles())
        base->addItem(builtin.name, builtin.id);
    connect(base, &QComboBox::activated, this, [this, base] {
        if (const auto chosen = compare::builtinProfile(base->currentData().toString()))
            show(*chosen);
    });
    form->addRow(Tr::tr("もとにする様式(&B)"), base);
    addText(*form, Tr::tr("様式の名前(&N)"), &TableProfile::name);
    addText(*form, Tr::tr("新しい側の見出し"), &TableProfile::newCaption);
    addText(*form, Tr::tr("古い側の見出し"), &TableProfile::oldCaption);
    m_order = new QComboBox(this);
    m_order->addItems({Tr::tr("新しい側を先に置く"), Tr::tr("古い側を先に置く")});
    form->addRow(Tr::tr("並べる順(&O)"), m_order);
    m_direction = new QComboBox(this);
    m_direction->addItems({Tr::tr("横書き（左右に並べる）"), Tr::tr("縦書き（上下に並べる）")});
    form->addRow(Tr::tr("書く向き(&D)"), m_direction);
    addText(*form, Tr::tr("新設の相手の欄"), &TableProfile::added);
    addText(*form, Tr::tr("削る規定の相手の欄"), &TableProfile::deleted);
    addText(*form, Tr::tr("略の書き方"), &TableProfile::omitted);
    addText(*form, Tr::tr("略す範囲の記号"), &TableProfile::range);
    addSwitch(*form, Tr::tr("変更のない条を略す"), &TableProfile::omitBlocks);
    addSwitch(*form, Tr::tr("変わった条の中の、変更のない項・号を略す"), &TableProfile::omitInside);
    addSwitch(*form, Tr::tr("加える・削る・移す規定の標記に二重線を引く"), &TableProfile::doubleLabels);
    addSwitch(*form, Tr::tr("備考の欄を付ける"), &TableProfile::remarks);
    addText(*form, Tr::tr("備考の欄の見出し"), &TableProfile::remarksCaption);
    addSwitch(*form, Tr::tr("例文の欄を付ける"), &TableProfile::examples);
    addText(*form, Tr::tr("例文の欄の見出し"), &TableProfile::examplesCaption);
    m_lead = new QPlainTextEdit(this);
    m_lead->setTabChangesFocus(true);
    m_lead->setFixedHeight(metrics::noteHeight);
    form->addRow(Tr::tr("表の前の文(&L)"), m_lead);
    addText(*form, Tr::tr("表の後の備考"), &TableProfile::legend);
    body()->addLayout(form);
}

void TableProfileDialog::buildFoot()
{
    auto *open = new QPushButton(Tr::tr("様式のファイルを読む…"), this);
    auto *save = new QPushButton(Tr::tr("様式をファイルに保存…"), this);
    foot()->insertWidget(0, open);
    foot()->insertWidget(1, save);
    connect(open, &QPushButton::clicked, this, &TableProfileDialog::open);
    connect(save, &QPushButton::clicked, this, &TableProfileDialog::save);
}

void TableProfileDialog::addText(QFormLayout &form, const QString &label, QString TableProfile::*member)
{
    auto *field = new QLineEdit(this);
    form.addRow(label, field);
    m_texts.append({field, member});
}

void TableProfileDialog::addSwitch(QFormLayout &form, const QString &label, bool TableProfile::*member)
{
    auto *box = new QCheckBox(label, this);
    form.addRow(QString(), box);
    m_switches.append({box, member});
}

void TableProfileDialog::show(const TableProfile &profile)
{
    m_start = profile;
    for (const auto &[field, member] : m_texts)
        field->setText(profile.*member);
    for (const auto &[box, member] : m_switches)
        box->setChecked(profile.*member);
    m_order->setCurrentIndex(profile.newFirst ? 0 : 1);
    m_direction->setCurrentIndex(profile.vertical ? 1 : 0);
    m_lead->setPlainText(profile.lead);
}

TableProfile TableProfileDialog::profile() const
{
    TableProfile profile = m_start;
    for (const auto &[field, member] : m_texts)
        profile.*member = field->text();
    for (const auto &[box, member] : m_switches)
        profile.*member = box->isChecked();
    profile.newFirst = m_order->currentIndex() == 0;
    profile.vertical = m_direction->currentIndex() == 1;
    profile.lead = m_lead->toPlainText().simplified();
    const auto builtin = compare::builtinProfile(profile.id);
    if (!builtin || *builtin != profile) {
        profile.id = u"own"_s;
        if (builtin && builtin->name == profile.name)
            profile.name = Tr::tr("%1（変更あり）").arg(profile.name);
    }
    return profile;
}

void TableProfileDialog::open()
{
    const QString path = m_context.dialogs.openFile(this, Tr::tr("様式のファイルを読む"), Tr::tr("様式 (*.json)"));
    if (path.isEmpty())
        return;
    const Result<QByteArray> bytes = readFile(path);
    const Result<TableProfile> read = bytes ? compare::profileFromJson(*bytes, path) : bytes.error();
    if (read)
        show(*read);
    else
        m_context.dialogs.tell(this, Tr::tr("様式を読めません"), errorText(read.error()), read.error());
}

void TableProfileDialog::save()
{
    const QString path = m_context.dialogs.saveFile(this, Tr::tr("様式をファイルに保存"), profile().name + u".json"_s,
                                                    Tr::tr("様式 (*.json)"));
    if (path.isEmpty())
        return;
    if (const Result<void> written = writeFile(path, compare::profileToJson(profile())); !written)
        m_context.dialogs.tell(this, Tr::tr("様式を保存できません"), errorText(written.error()), written.error());
}

} // namespace hoshin::ui
