// SPDX-License-Identifier: Apache-2.0
#include "ui/rebasework.h"

#include "guideline/editionreader.h"
#include "ui/uitr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using guideline::Outcome;
using guideline::RebaseDecision;

QString rebaseKindWord(RebaseKind kind)
{
    switch (kind) {
    case RebaseKind::FastForward: return Tr::tr("早送り");
    case RebaseKind::Merge: return Tr::tr("要統合");
    case RebaseKind::Conflict: return Tr::tr("衝突");
    case RebaseKind::Added: return Tr::tr("上流新設");
    case RebaseKind::Deleted: return Tr::tr("上流削除");
    case RebaseKind::Restructured: return Tr::tr("移動・分割・統合");
    case RebaseKind::Term: return Tr::tr("用語の選択");
    case RebaseKind::Unchanged: break;
    }
    return Tr::tr("変更なし");
}

Mark rebaseMark(RebaseKind kind)
{
    const QString word = rebaseKindWord(kind);
    switch (kind) {
    case RebaseKind::FastForward: return {Role::Text2, {}, word, Mark::Form::Plain};
    case RebaseKind::Merge: return {Role::Check, u"merge"_s, word, Mark::Form::Plain};
    case RebaseKind::Conflict: return {Role::Deleted, u"warning"_s, word, Mark::Form::Plain};
    case RebaseKind::Added: return {Role::Added, u"plus"_s, word, Mark::Form::Plain};
    case RebaseKind::Deleted: return {Role::Deleted, u"minus"_s, word, Mark::Form::Plain};
    case RebaseKind::Restructured: return {Role::Moved, u"move"_s, Tr::tr("移動等"), Mark::Form::Plain};
    case RebaseKind::Term: return {Role::Check, u"help"_s, Tr::tr("用語"), Mark::Form::Plain};
    case RebaseKind::Unchanged: break;
    }
    return {Role::Text2, {}, word, Mark::Form::Plain};
}

QString editionName(const guideline::Edition &edition)
{
    const qsizetype open = edition.title.lastIndexOf(u'（');
    return open > 0 && edition.title.endsWith(u'）') ? edition.title.sliced(open + 1).chopped(1) : edition.title;
}

QString decisionWord(RebaseDecision::Kind kind)
{
    switch (kind) {
    case RebaseDecision::Kind::Take: return Tr::tr("取り込む");
    case RebaseDecision::Kind::Keep: return Tr::tr("現行どおり");
    case RebaseDecision::Kind::Edit: return Tr::tr("編集");
    case RebaseDecision::Kind::Open: break;
    }
    return Tr::tr("未判断");
}

RebaseKind RebaseDesk::kind(size_t row) const
{
    const guideline::RebaseRow &line = plan.rows[row];
    const bool parted = line.relation == guideline::Relation::Split || line.relation == guideline::Relation::Merged;
    if (line.conflict)
        return RebaseKind::Conflict;
    switch (line.outcome) {
    case Outcome::FastForward: return RebaseKind::FastForward;
    case Outcome::NeedsMerge: return RebaseKind::Merge;
    case Outcome::DeletedUpstream: return RebaseKind::Deleted;
    case Outcome::AddedUpstream: return parted ? RebaseKind::Restructured : RebaseKind::Added;
    case Outcome::Unchanged: break;
    }
    if (line.isChange())
        return RebaseKind::Restructured;
    return termPlaces[row].empty() ? RebaseKind::Unchanged : RebaseKind::Term;
}

bool RebaseDesk::needsDecision(size_t row) const { return plan.rows[row].isChange() || !termPlaces[row].empty(); }

bool RebaseDesk::isSafe(size_t row) const { return plan.rows[row].isSafe() && termPlaces[row].empty(); }

RebaseGroup RebaseDesk::group(size_t row, const RebaseDecision &decision) const
{
    if (!needsDecision(row))
        return RebaseGroup::Untouched;
    if (decision.kind != RebaseDecision::Kind::Open)
        return RebaseGroup::Decided;
    return kind(row) == RebaseKind::FastForward && isSafe(row) ? RebaseGroup::Automatic : RebaseGroup::Open;
}

QString RebaseDesk::number(size_t row) const
{
    return plan.rows[row].number.isEmpty() ? address(row) : plan.rows[row].number;
}

QString RebaseDesk::heading(size_t row) const
{
    const guideline::RebaseRow &line = plan.rows[row];
    if (!line.heading.isEmpty())
        return line.heading;
    return line.newText.isEmpty() ? line.localText : line.newText;
}

namespace {

/// All editions at hand, by id. One that cannot be read is left out: it is none that a document can go to.
QMap<QString, guideline::Edition> allEditions()
{
    QMap<QString, guideline::Edition> editions;
    for (const QString &id : guideline::editionFolders().keys()) {
        if (Result<guideline::Edition> edition = guideline::loadEdition(id))
            editions.insert(id, std::move(*edition));
    }
    return editions;
}

void readOfficial(RebaseDesk &desk, const model::Workspace &workspace)
{
    const QString path = u"guidelines/%1/official.xml"_s.arg(desk.to.id);
    if (!workspace.editionFiles.contains(path))
        return;
    if (Result<guideline::OfficialText> text = guideline::parseOfficialText(workspace.editionFiles.value(path), path))
        desk.official = std::move(text->clauses);
}

void plan(RebaseDesk &desk, const QMap<QString, guideline::Edition> &editions)
{
    desk.plan = guideline::planRebase(desk.document, desk.mappings, desk.from, desk.to, desk.body);
    desk.terms = guideline::termChanges(desk.from, desk.to, editions);
    guideline::addTermRows(desk.plan, desk.document, desk.mappings, desk.terms);
    for (const guideline::RebaseRow &row : desk.plan.rows) {
        // Words that go anyway (早送り, 上流削除) or are the ministry's own need no choice.
        const bool own = !row.clause.isNull()
            && (row.outcome == Outcome::NeedsMerge
                || (row.outcome == Outcome::Unchanged && row.localText != row.newText));
        desk.termPlaces.push_back(own ? guideline::findTerms(row.localText, desk.terms)
                                      : std::vector<guideline::TermPlace>());
    }
}

} // namespace

Result<RebaseDesk> layOut(const model::Workspace &workspace, const QString &slug, const QString &to)
{
    RebaseDesk desk;
    desk.slug = slug;
    desk.document = workspace.documents.value(slug);
    desk.mappings = workspace.mappings.value(slug);
    desk.body = workspace.body;
    desk.numbering = model::Numbering(desk.document);
    desk.index = guideline::ExampleIndex(desk.document, desk.mappings);
    Result<guideline::Catalogue> catalogue = guideline::loadCatalogue();
    if (!catalogue)
        return catalogue.error();
    desk.catalogue = std::move(*catalogue);
    const QMap<QString, guideline::Edition> editions = allEditions();
    std::vector<const guideline::Edition *> byAge;
    for (const guideline::Edition &edition : editions)
        byAge.push_back(&edition);
    std::stable_sort(byAge.begin(), byAge.end(),
                     [](const auto *a, const auto *b) { return a->published < b->published; });
    if (byAge.empty())
        return Error{.code = ErrorCode::NotFound, .detail = u"guideline-templates"_s};
    const QString wanted = editions.contains(to) ? to : byAge.back()->id;
    desk.to = editions.value(wanted);
    const QString behind = guideline::editionBehind(desk.mappings, wanted);
    if (!editions.contains(behind) || editions.value(behind).published >= desk.to.published)
        return desk;
    desk.from = editions.value(behind);
    if (Result<guideline::Edition> frozen = guideline::editionInUse(workspace.editionFiles, behind))
        desk.from = std::move(*frozen); // as it was when the policy was made from it
    for (const guideline::Edition *edition : byAge) {
        if (edition->published > desk.from.published)
            desk.targets.emplace_back(edition->id, editionName(*edition));
    }
    readOfficial(desk, workspace);
    plan(desk, editions);
    return desk;
}

Result<RebaseResult> carryOut(const RebaseDesk &desk, std::vector<RebaseDecision> decisions,
                              QMap<QString, QByteArray> editionFiles)
{
    const Result<QMap<QString, QByteArray>> files =
        guideline::readEditionFiles(guideline::editionFolders().value(desk.to.id));
    if (!files)
        return files.error();
    for (auto file = files->begin(); file != files->end(); ++file)
        editionFiles.insert(u"guidelines/%1/%2"_s.arg(desk.to.id, file.key()), file.value());
    for (size_t row = 0; row < decisions.size(); ++row) {
        const guideline::RebaseRow &line = desk.plan.rows[row];
        const bool ownClause = line.oldExample.isEmpty() && line.newExample.isEmpty();
        if (decisions[row].kind == RebaseDecision::Kind::Open && !desk.needsDecision(row) && !ownClause)
            decisions[row].kind = RebaseDecision::Kind::Take; // the link follows; no word changes
    }
    model::IdSource ids;
    return RebaseResult{
        guideline::applyRebase(desk.document, desk.mappings, desk.from, desk.to, desk.body, desk.plan, decisions, ids),
        std::move(editionFiles)};
}

QString whyDecide(const RebaseDesk &desk, size_t row)
{
    const guideline::RebaseRow &line = desk.plan.rows[row];
    const auto overlaps = std::count_if(line.merged.pieces.begin(), line.merged.pieces.end(),
                                        [](const guideline::MergePiece &piece) { return piece.conflict; });
    if (line.headingConflict && line.outcome == Outcome::Unchanged)
        return Tr::tr("例文と現行方針で、見出しをそれぞれ別の言葉に改めています。どちらにするか選んでください。");
    switch (line.outcome) {
    case Outcome::NeedsMerge:
        if (line.clause.isNull())
            return Tr::tr("この団体が削ったか、採らなかった例文が改められています。取り込むと、条文を加えます。");
        return overlaps > 0
            ? Tr::tr("例文と現行方針が、どちらも前回から変わっています。重なる箇所は %1 つです。").arg(overlaps)
            : Tr::tr("例文と現行方針が、どちらも前回から変わっています。重なる箇所はなく、両方を残せます。");
    case Outcome::FastForward: return Tr::tr("現行方針は旧例文のままです。新しい例文をそのまま取り込めます。");
    case Outcome::AddedUpstream: return Tr::tr("新しい版で加わった例文です。取り込むと、条文を加えます。");
    case Outcome::DeletedUpstream:
        return line.conflict
            ? Tr::tr("新しい版で削られた例文ですが、この団体は手を加えています。残すと、独自の条文になります。")
            : Tr::tr("新しい版で削られた例文です。取り込むと、条文を削ります。");
    case Outcome::Unchanged: break;
    }
    if (line.isChange())
        return Tr::tr("字句は変わらず、置かれる場所か見出しだけが変わっています。");
    return desk.termPlaces[row].empty() ? QString()
                                        : Tr::tr("前の版の用語が使われています。改める言葉を選んでください。");
}

QString spokenRow(const RebaseDesk &desk, size_t row, const RebaseDecision &decision)
{
    const QString state = !desk.needsDecision(row)    ? Tr::tr("判断は要りません")
        : decision.kind == RebaseDecision::Kind::Open ? Tr::tr("まだ判断していません")
                                                      : Tr::tr("判断：%1").arg(decisionWord(decision.kind));
    return QStringList({u"%1 %2"_s.arg(desk.number(row), desk.heading(row)), rebaseKindWord(desk.kind(row)), state})
        .join(u"、"_s);
}

} // namespace hoshin::ui
