// SPDX-License-Identifier: Apache-2.0
#include "ui/addexampledialog.h"

#include "ui/examplepane.h"
#include "ui/fonts.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/rebasework.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

AddExampleDialog::AddExampleDialog(const WorkspaceSession &session, const guideline::Edition &edition,
                                   const guideline::Example &example, QWidget *parent)
    : DialogFrame(Tr::tr("例文から加える"), Tr::tr("加える"), parent)
    , m_session(session)
    , m_edition(edition)
    , m_example(example.id)
    , m_documents(new QComboBox(this))
    , m_places(new QComboBox(this))
{
    auto *words = new RoleLabel(exampleText(example, edition, session.body()), Role::Text, RoleLabel::Size::Normal);
    words->setWordWrap(true);
    words->setFont(documentFont(TextFace::Gothic, 14));
    body()->addWidget(
        new RoleLabel(u"%1 %2"_s.arg(example.number, example.heading).trimmed(), Role::Text, RoleLabel::Size::Page));
    body()->addWidget(
        new RoleLabel(Tr::tr("ガイドライン %1").arg(editionName(edition)), Role::Text2, RoleLabel::Size::Secondary));
    body()->addSpacing(metrics::gap);
    body()->addWidget(words);
    body()->addSpacing(metrics::groupGap);
    auto *form = new QFormLayout;
    form->setSpacing(metrics::gap);
    form->addRow(Tr::tr("文書(&D)"), m_documents);
    form->addRow(Tr::tr("場所(&P)"), m_places);
    body()->addLayout(form);
    body()->addStretch(1);
    m_documents->setAccessibleName(Tr::tr("文書"));
    m_places->setAccessibleName(Tr::tr("場所"));
    m_documents->setObjectName(u"add.document"_s);
    m_places->setObjectName(u"add.place"_s);
    for (QComboBox *box : {m_documents, m_places}) {
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    model::IdSource ids;
    for (const QString &slug : session.slugs()) {
        const model::Document document = session.document(slug)->document();
        if (guideline::addExample(document, session.mappings(slug), edition, session.body(), m_example, ids))
            m_documents->addItem(document.title(), slug);
    }
    if (m_documents->count() == 0)
        setObstacle(Tr::tr("この例文を置ける文書がありません。ひな形から作った文書に加えられます。"));
    connect(m_documents, &QComboBox::currentIndexChanged, this, &AddExampleDialog::fillPlaces);
    fillPlaces();
    resize(560, 360);
    (m_documents->count() > 1 ? m_documents : m_places)->setFocus();
}

QString AddExampleDialog::slug() const { return m_documents->currentData().toString(); }

/// The place of the edition with the number that the clause gets there, then every article.
void AddExampleDialog::fillPlaces()
{
    m_places->clear();
    const DocumentSession *document = m_session.document(slug());
    if (!document)
        return;
    m_places->addItem(Tr::tr("ガイドラインの順に置く"), QString());
    if (const auto natural = added()) {
        const model::Numbering numbering(natural->document);
        for (const model::Mapping &mapping : natural->mappings) {
            if (mapping.example == m_example && !mapping.clause.isNull())
                m_places->setItemText(
                    0, Tr::tr("ガイドラインの順に置く（%1になります）").arg(numbering.address(mapping.clause)));
        }
    }
    for (const model::NumberedClause &row : document->numbering().rows()) {
        if (row.clause->kind == model::ClauseKind::Article)
            m_places->addItem(Tr::tr("%1 %2 の次に条を設ける").arg(row.label, row.clause->heading),
                              row.clause->id.toString());
    }
}

std::optional<guideline::Rebased> AddExampleDialog::added() const
{
    const DocumentSession *document = m_session.document(slug());
    if (!document)
        return std::nullopt;
    model::IdSource ids;
    return guideline::addExample(document->document(), m_session.mappings(slug()), m_edition, m_session.body(),
                                 m_example, ids, model::ClauseId::fromString(m_places->currentData().toString()));
}

} // namespace hoshin::ui
