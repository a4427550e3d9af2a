// SPDX-License-Identifier: Apache-2.0
#include "publish/gate.h"

#include "model/numbering.h"
#include "publish/htmlexporter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using model::Publication;

namespace {

class Gate
{
public:
    explicit Gate(const model::Workspace &workspace) : m_workspace(workspace) {}

    std::vector<GateReason> run()
    {
        bool any = false;
        for (auto it = m_workspace.documents.cbegin(); it != m_workspace.documents.cend(); ++it) {
            if (it->meta().publication == Publication::Withheld) {
                if (it->meta().publicationReason.trimmed().isEmpty())
                    add(u"withheld-reason"_s, it.key(), {}, u"非公開とする理由がありません。"_s,
                        u"地方自治法第244条の6第2項"_s, u"非公開の理由を記入してください。"_s);
                continue;
            }
            any = true;
            checkDocument(it.key(), *it);
        }
        if (!any)
            add(u"nothing-public"_s, {}, {}, u"公開する文書がありません。"_s, u"地方自治法第244条の6第2項"_s,
                u"方針の公開区分を公開にしてください。"_s);
        else
            checkOrgans();
        if (contactLines(m_workspace.body).isEmpty())
            add(u"contact-missing"_s, {}, {}, u"お問合せ先がありません。"_s, u"JIS X 8341-3:2016"_s,
                u"担当部署、電話又は電子メールを記入してください。"_s);
        return m_reasons;
    }

private:
    void add(const QString &rule, const QString &document, const QString &place, const QString &what,
             const QString &source, const QString &remedy)
    {
        m_reasons.push_back({rule, document, place, what, source, remedy});
    }

    void checkOrgans()
    {
        for (const model::Organ organ : m_workspace.body.organs) {
            const bool exempt = organ == model::Organ::PublicSafety;
            const bool adopted = std::any_of(
                m_workspace.adoptions.begin(), m_workspace.adoptions.end(), [&](const model::Adoption &row) {
                    return row.organ == organ && (row.decided.isValid() || !row.exemptionReason.trimmed().isEmpty());
                });
            if (!exempt && !adopted)
                add(u"organ-adoption"_s, {}, {},
                    u"%1の策定の記録がありません。"_s.arg(model::organTitle(organ, m_workspace.body.kind)),
                    u"地方自治法第244条の6第1項"_s, u"決定日を記録するか、対象外とする理由を記入してください。"_s);
        }
    }

    void checkDocument(const QString &slug, const model::Document &document)
    {
        const model::DocumentMeta &meta = document.meta();
        const bool decided = meta.decided.isValid()
            || std::any_of(m_workspace.adoptions.begin(), m_workspace.adoptions.end(),
                           [&](const model::Adoption &row) { return row.document == slug && row.decided.isValid(); });
        if (!decided)
            add(u"decided-date"_s, slug, {}, u"決定の日がありません。"_s, u"地方自治法第244条の6第1項"_s,
                u"決裁又は議決の日を記入してください。"_s);
        if (!meta.effective.isValid())
            add(u"effective-date"_s, slug, {}, u"施行の日がありません。"_s, u"地方自治法第244条の6第1項"_s,
                u"施行の日を記入してください。"_s);
        const model::Numbering numbering(document);
        for (size_t i = 1; i < numbering.rows().size(); ++i)
            checkClause(slug, *numbering.rows()[i].clause, numbering, int(i));
    }

    void checkClause(const QString &slug, const model::Clause &clause, const model::Numbering &numbering, int row)
    {
        const bool hidden = clause.publication == Publication::Withheld || clause.publication == Publication::Summary;
        if (hidden && clause.publicationReason.trimmed().isEmpty())
            add(u"withheld-reason"_s, slug, numbering.address(row), u"公開しない理由がありません。"_s,
                u"地方自治法第244条の6第2項"_s, u"公開しない理由を記入してください。"_s);
        const bool blank =
            clause.text.contains(u"○○"_s) || clause.text.contains(u"〔"_s) || clause.heading.contains(u"○○"_s);
        if (blank && !hidden)
            add(u"placeholder-left"_s, slug, numbering.address(row), u"埋められていない空欄があります。"_s,
                u"地方自治法第244条の6第2項"_s, u"空欄に団体の内容を記入してください。"_s);
    }

    const model::Workspace &m_workspace;
    std::vector<GateReason> m_reasons;
};

} // namespace

std::vector<GateReason> gateReasons(const model::Workspace &workspace) { return Gate(workspace).run(); }

} // namespace hoshin::publish
