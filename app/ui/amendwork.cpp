// SPDX-License-Identifier: Apache-2.0
#include "ui/amendwork.h"

#include "ui/uitr.h"

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using amend::Outcome;

namespace {

QString outcomeSentence(const amend::ActReport &act)
{
    switch (act.outcome) {
    case Outcome::Applied: return act.occurrences > 1 ? Tr::tr("%1 か所に適用").arg(act.occurrences) : Tr::tr("適用");
    case Outcome::NotRead: return Tr::tr("改め文として読めません。");
    case Outcome::PlaceNotFound: return Tr::tr("その箇所がありません。");
    case Outcome::WordsNotFound: return Tr::tr("その字句がありません。");
    case Outcome::SlotTaken: return Tr::tr("移す先又は加える先が既にあります。");
    case Outcome::CountDiffers: return Tr::tr("文に書かれた数と、掲げられた数が違います。");
    case Outcome::BlockUnread: return Tr::tr("次に掲げられた文が読めません。");
    case Outcome::Unsupported: return Tr::tr("この改め方には対応していません。");
    }
    Q_UNREACHABLE();
}

QString actText(const amend::ActReport &act)
{
    QString text = act.words.isEmpty() ? QString() : u"「%1」 "_s.arg(act.words);
    text += outcomeSentence(act);
    if (!act.detail.isEmpty())
        text += u"（%1）"_s.arg(act.detail);
    return text;
}

/// The line that a sentence came from, without its indent.
QString sourceLine(const QStringList &lines, int line)
{
    QString text = lines.value(line - 1);
    while (text.startsWith(u'　'))
        text.remove(0, 1);
    return text.trimmed();
}

TriedSentence triedSentence(const amend::ReadInstruction &read, const amend::InstructionReport &report,
                            const QStringList &lines)
{
    using enum TriedSentence::State;
    TriedSentence tried{.sentence = report.sentence, .line = read.line};
    tried.state = !read.isRead() ? NotRead : report.applied() ? Applied : Failed;
    QStringList parts;
    for (const amend::ActReport &act : report.acts) {
        if (report.applied() || act.outcome != Outcome::Applied)
            parts << actText(act);
    }
    if (!read.isRead())
        parts = {Tr::tr("改め文として読めません。%1").arg(read.error.detail)};
    tried.report = parts.join(u"、"_s);
    if (read.isRead() && !sourceLine(lines, read.line).contains(report.sentence))
        tried.finding = Tr::tr("書き戻すと「%1」になります。").arg(report.sentence);
    return tried;
}

} // namespace

QString amendProfileText(const QString &id)
{
    if (id == u"vertical")
        return Tr::tr("縦書き（漢数字）");
    if (id == u"horizontal")
        return Tr::tr("横書き（算用数字）");
    if (id == u"horizontal-wide")
        return Tr::tr("横書き（全角数字）");
    if (id == u"horizontal-kanji-counts")
        return Tr::tr("横書き（次の一条）");
    if (id == u"auto")
        return Tr::tr("この文書の書き方");
    // The others are named after the instrument that amends: a word of documents.
    const amend::AmendProfile *profile = amend::findAmendProfile(id);
    return profile ? profile->name : id;
}

AmendmentMade makeAmendment(const model::Document &before, const model::Document &after, const QString &profile,
                            const std::vector<model::PairDecision> &pairs)
{
    AmendmentMade made;
    const Result<amend::GeneratedAmendment> generated = amend::generateAmendment(
        before, after,
        {.profile = profile, .own = {}, .compare = {.overrides = {}, .useIds = true}, .pairs = pairs, .effective = {}});
    if (!generated) {
        made.error = generated.error();
        made.failed = true;
        return made;
    }
    if (generated->amendment.instructions.empty())
        return made;
    made.text = generated->text;
    for (const amend::Replacement &replacement : generated->replacements)
        (replacement.why == amend::Replacement::Why::Unsafe ? made.wholes : made.rewrites) << replacement.place;
    const QStringList lines = made.text.split(u'\n');
    for (int line = 0; line < lines.size() && !made.wholes.isEmpty(); ++line) {
        const bool whole = std::any_of(made.wholes.begin(), made.wholes.end(), [&](const QString &place) {
            return lines[line].startsWith(u'　' + place) && lines[line].contains(u"次のように改め"_s);
        });
        if (whole)
            made.marked.insert(line);
    }
    return made;
}

AmendmentTried tryAmendment(const model::Document &base, const QString &text)
{
    AmendmentTried tried;
    const amend::Amendment amendment = amend::readAmendment(text);
    const amend::ApplyResult result = amend::apply(base, amendment);
    const QStringList lines = text.split(u'\n');
    for (size_t i = 0; i < result.reports.size(); ++i)
        tried.sentences.push_back(triedSentence(amendment.instructions[i], result.reports[i], lines));
    tried.applied = result.applied;
    if (result.applied)
        tried.result = result.document;
    if (amendment.preamble && !amendment.preamble->title.isEmpty() && amendment.preamble->title != base.meta().title)
        tried.remark = Tr::tr("柱書の題名「%1」は、この文書の題名「%2」と違います。")
                           .arg(amendment.preamble->title, base.meta().title);
    return tried;
}

SheetPointer stepSheet(const model::Document &base, const QString &text, int index)
{
    amend::Amendment amendment = amend::readAmendment(text);
    if (index < 0 || index >= int(amendment.instructions.size()))
        return {};
    amendment.instructions.resize(size_t(index) + 1);
    const amend::ApplyResult after = amend::apply(base, amendment);
    amendment.instructions.pop_back();
    if (!after.applied)
        return {};
    const model::Document before = index == 0 ? base : amend::apply(base, amendment).document;
    SheetOptions options;
    options.profile.newCaption = Tr::tr("この文の後");
    options.profile.oldCaption = Tr::tr("この文の前");
    return std::make_shared<const ComparisonSheet>(makeSheet(before, after.document, options));
}

} // namespace hoshin::ui
