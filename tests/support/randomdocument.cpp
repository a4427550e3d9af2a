// SPDX-License-Identifier: Apache-2.0
#include "support/randomdocument.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace hoshin::test {

using namespace model;

namespace {

class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed), m_ids(seed) {}

    int upTo(int most) { return int(m_random() % quint32(most + 1)); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    ClauseId id() { return m_ids.next(); }
    QString words(int most);
    QString maybe(int n, int most) { return oneIn(n) ? words(most) : QString(); }
    QDate date() { return QDate(2020, 1, 1).addDays(upTo(3000)); }
    Clause clause(int &budget, int depth);
    void addSpans(Clause &clause);
    QDateTime moment()
    {
        return QDateTime(date(), QTime(upTo(23), upTo(59), upTo(59), upTo(999)), QTimeZone::utc()).toUTC();
    }

private:
    std::mt19937 m_random;
    IdSource m_ids;
};

/// With what is hard for XML in between: markup characters, white space, line breaks, 𠮷 outside the basic plane.
QString Generator::words(int most)
{
    static const QStringList pieces = {u"職員等は、"_s, u"情報資産"_s, u"を遵守し"_s, u"&lt;"_s,      u"<t>"_s,
                                       u"\""_s,         u"]]>"_s,      u" "_s,        u"\t"_s,        u"\n"_s,
                                       u"\r\n"_s,       u"𠮷野"_s,     u"　"_s,       u"第３条"_s,    u"、"_s,
                                       u"'&"_s,         u"\u0301"_s,   u"A-1"_s,      u"葛󠄀城"_s};
    QString text;
    for (int i = upTo(most); i >= 0; --i)
        text += pieces[upTo(int(pieces.size()) - 1)];
    return text;
}

void Generator::addSpans(Clause &clause)
{
    int position = 0;
    while (position + 4 < int(clause.text.size()) && clause.spans.size() < 4) {
        Span span{.kind = SpanKind(upTo(2)), .start = position + upTo(2), .length = 1 + upTo(2)};
        const auto splitsPair = [&](int at) { return at < clause.text.size() && clause.text[at].isLowSurrogate(); };
        if (splitsPair(span.start))
            ++span.start;
        if (splitsPair(span.start + span.length))
            ++span.length;
        if (span.kind == SpanKind::Placeholder) {
            span.placeholder = u"ciso-post"_s;
        } else if (span.kind == SpanKind::Ruby) {
            span.reading = words(1) + u"よみ"_s;
        } else {
            span.reference = {.form = ReferenceForm(upTo(7)), .first = id(), .part = maybe(3, 1)};
            span.reference.last = oneIn(3) ? id() : ClauseId();
            span.reference.law = maybe(4, 2);
        }
        position = span.start + span.length;
        if (position <= clause.text.size())
            clause.spans.append(span);
    }
}

Clause Generator::clause(int &budget, int depth)
{
    --budget;
    Clause clause{.id = id(), .kind = ClauseKind(1 + upTo(15))};
    clause.number = {.branchDepth = oneIn(4) ? upTo(3) : 0, .span = oneIn(5) ? upTo(4) : 1, .label = maybe(6, 1)};
    if (oneIn(5))
        clause.number.fixed = {upTo(99), upTo(9)};
    clause.heading = maybe(2, 2);
    clause.text = maybe(2, 12);
    addSpans(clause);
    clause.publication = Publication(upTo(3));
    clause.publicationReason = maybe(5, 2);
    clause.summary = maybe(5, 2);
    clause.amendmentNote = maybe(5, 2);
    if (oneIn(5))
        clause.origin = {.kind = Origin::Kind(1 + upTo(2)), .id = id()};
    while (budget > 0 && depth < 8 && !oneIn(3))
        clause.children.append(this->clause(budget, depth + 1));
    return clause;
}

} // namespace

Document randomDocument(quint32 seed, int clauses)
{
    Generator generator(seed);
    Clause root{.kind = ClauseKind::Root};
    if (generator.oneIn(2))
        root.id = generator.id();
    while (clauses > 0)
        root.children.append(generator.clause(clauses, 1));
    DocumentMeta meta{.title = generator.words(3), .instrument = generator.maybe(2, 3)};
    meta.decided = generator.oneIn(2) ? generator.date() : QDate();
    meta.promulgated = generator.oneIn(2) ? generator.date() : QDate();
    meta.effective = generator.oneIn(2) ? generator.date() : QDate();
    for (int i = generator.upTo(3); i > 0; --i)
        meta.history.push_back({.date = generator.date(), .instrument = generator.words(1)});
    meta.publication = Publication(1 + generator.upTo(2));
    meta.publicationReason = generator.maybe(3, 2);
    Document document;
    document.setMeta(meta);
    document.setRoot(root);
    return document;
}

Document policyOfSize(int clauses)
{
    static const QString text =
        u"職員等は、情報セキュリティポリシー及び実施手順を遵守しなければならない。また、情報セキュリティ対策について不明な点がある場合は、速やかに情報セキュリティ管理者に相談し、指示を仰がなければならない。"_s;
    IdSource ids(1);
    Clause root{.kind = ClauseKind::Root};
    for (int n = 0; n < clauses; n += 8) {
        Clause article{.id = ids.next(), .kind = ClauseKind::Article, .heading = u"職員等の遵守事項"_s};
        for (int p = 0; p < 2; ++p) {
            Clause paragraph{.id = ids.next(), .kind = ClauseKind::Paragraph, .text = text};
            if (p == 1)
                paragraph.spans.append({.start = 0, .length = 3, .reference = {.first = article.id}});
            for (int i = 0; p == 1 && i < 5; ++i)
                paragraph.children.append({.id = ids.next(), .kind = ClauseKind::Item, .text = text.mid(i * 3, 30)});
            article.children.append(paragraph);
        }
        root.children.append(article);
    }
    Document document;
    document.setMeta({.title = u"星見野市情報セキュリティ対策基準"_s});
    document.setRoot(root);
    return document;
}

Workspace randomWorkspace(quint32 seed)
{
    Generator g(seed);
    Workspace workspace;
    workspace.body = {.name = u"星見野市"_s, .code = u"139998"_s, .kind = BodyKind(g.upTo(5))};
    workspace.body.organs = organsOf(workspace.body.kind);
    workspace.body.model = NetworkModel(g.upTo(3));
    workspace.body.editions = {u"r7-03"_s, u"r8-03"_s};
    workspace.body.values = {{u"ciso-post"_s, u"副市長"_s}, {u"empty"_s, QString()}, {u"odd"_s, g.words(5)}};
    workspace.documents = {{u"kihon-hoshin"_s, randomDocument(seed, 30)},
                           {u"対策基準"_s, randomDocument(seed + 1, 60)}};
    for (int i = 0; i < 5; ++i) {
        workspace.adoptions.push_back({.organ = Organ(g.upTo(13)),
                                       .document = u"kihon-hoshin"_s,
                                       .instrument = u"訓令"_s,
                                       .number = g.words(2),
                                       .decided = g.date(),
                                       .published = QDate(),
                                       .effective = g.date(),
                                       .url = u"https://example.jp/?a=1&b=2"_s,
                                       .exemptionReason = g.maybe(2, 3)});
        workspace.mappings[u"kihon-hoshin"_s].push_back({.clause = i == 4 ? ClauseId() : g.id(),
                                                         .edition = u"r8-03"_s,
                                                         .example = u"gl.s6.1.2.o1"_s,
                                                         .exampleHash = "00ff",
                                                         .stance = Stance(g.upTo(3)),
                                                         .reason = g.maybe(2, 3)});
        workspace.checklists[u"audit-2026"_s].push_back({.question = u"1.%1"_s.arg(i),
                                                         .answer = u"yes"_s,
                                                         .evidence = g.maybe(2, 4),
                                                         .owner = u"総務課"_s,
                                                         .due = g.date()});
    }
    ReviewRound round{.id = u"round-1"_s, .document = u"kihon-hoshin"_s, .from = u"@1"_s, .state = u"open"_s};
    round.comments.push_back({.clause = g.id(),
                              .author = u"法務担当"_s,
                              .at = g.moment(),
                              .quoted = g.words(2),
                              .offset = -1,
                              .text = g.words(5),
                              .resolved = true});
    round.decisions.push_back(
        {.clause = g.id(), .state = u"confirmed"_s, .contentHash = "abcd", .author = u"部長"_s, .at = g.moment()});
    round.pairs = {{ClauseId(1, 2), ClauseId(1, 3), true}, {ClauseId(1, 4), ClauseId(1, 4), false}};
    workspace.reviews = {round};
    for (int i = 1; i <= 11; ++i)
        workspace.publications.push_back({.number = i,
                                          .revision = QString(40, u'a'),
                                          .published = g.date(),
                                          .files = {{u"方針.pdf"_s, "00"}, {u"index.html"_s, "11"}}});
    Generator own = g; // so that what follows stays what it was
    for (int i = 0; i < 3; ++i)
        workspace.reasons.push_back({.rule = u"term-early"_s,
                                     .document = i == 2 ? QString() : u"kihon-hoshin"_s,
                                     .clause = i == 0 ? own.id() : model::ClauseId(),
                                     .found = own.maybe(2, 2),
                                     .reason = own.words(4),
                                     .author = u"法務担当"_s,
                                     .at = own.moment()});
    workspace.editionFiles = {{u"guidelines/r8-03/edition.xml"_s, "<edition/>\n"}};
    workspace.attachments = {{u"attachments/kihon-hoshin/元の方針.docx"_s, QByteArray("PK\0\r\n\xff", 6)}};
    RebaseWork rebase{.from = u"r7-03"_s, .to = u"r8-03"_s};
    for (const QString &kind : {u"take"_s, u"together"_s, u"keep"_s, u"edit"_s}) {
        rebase.decisions.push_back({.oldExample = u"gl.s6.1.2.o1"_s,
                                    .newExample = g.maybe(2, 1),
                                    .clause = g.id(),
                                    .kind = kind,
                                    .seen = "00ff",
                                    .text = g.maybe(2, 4),
                                    .reason = g.maybe(2, 3)});
    }
    workspace.rebases.insert(u"kihon-hoshin"_s, rebase);
    workspace.publicationSets = {{.id = u"set-1"_s,
                                  .name = u"組"_s + g.words(3), // never blank
                                  .documents = {u"対策基準"_s, u"kihon-hoshin"_s},
                                  .organs = {Organ::Head, Organ::EducationBoard}},
                                 {.id = u"set-2"_s,
                                  .name = u"議会 & \"事務局\""_s,
                                  .documents = {u"gone"_s},
                                  .organs = {},
                                  .html = false,
                                  .word = true,
                                  .markers = false},
                                 {.id = u"set-3"_s, .name = u"空"_s, .documents = {}, .organs = {}, .pdf = false}};
    workspace.publications.back().set = u"set-1"_s;
    workspace.publications.back().setName = u"改める前の名前"_s;
    return workspace;
}

} // namespace hoshin::test
