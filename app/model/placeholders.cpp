// SPDX-License-Identifier: Apache-2.0
#include "model/placeholders.h"

#include "model/numbering.h"
#include "model/rewrite.h"
#include "text/wareki.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::model {

using enum PlaceholderType;

// %1 in a usual value is the kind of body: 市 in 副市長.
static constexpr std::array placeholders = {
    PlaceholderInfo{QLatin1StringView("body"), Text, u"団体名", u"星見野市", u""},
    PlaceholderInfo{QLatin1StringView("self"), Text, u"団体の自称", u"本市、当組合", u"本%1"},
    PlaceholderInfo{QLatin1StringView("head"), Organ, u"長の職名", u"市長、知事、管理者", u""},
    PlaceholderInfo{QLatin1StringView("organs"), List, u"適用する機関", u"市長、教育委員会、議会…", u""},
    PlaceholderInfo{QLatin1StringView("ciso"), Role, u"最高情報セキュリティ責任者の名称", u"CISO",
                    u"最高情報セキュリティ責任者"},
    PlaceholderInfo{QLatin1StringView("ciso-post"), Post, u"最高情報セキュリティ責任者に充てる職", u"副市長",
                    u"副%1長"},
    PlaceholderInfo{QLatin1StringView("deputy-ciso-post"), Post, u"副最高情報セキュリティ責任者に充てる職", u"総務部長",
                    u"総務部長"},
    PlaceholderInfo{QLatin1StringView("advisor"), Role, u"情報セキュリティアドバイザー", u"外部の専門家でもよい",
                    u"情報セキュリティアドバイザー"},
    PlaceholderInfo{QLatin1StringView("manager-general-post"), Post, u"統括情報セキュリティ責任者に充てる職",
                    u"情報政策部長", u"情報政策課長"},
    PlaceholderInfo{QLatin1StringView("security-manager-post"), Post, u"情報セキュリティ責任者に充てる職", u"部局の長",
                    u"各部の長"},
    PlaceholderInfo{QLatin1StringView("section-manager-post"), Post, u"情報セキュリティ管理者に充てる職", u"課室の長",
                    u"各課の長"},
    PlaceholderInfo{QLatin1StringView("system-manager-post"), Post, u"情報システム管理者に充てる職",
                    u"システムを所管する課の長", u"各情報システムを所管する課の長"},
    PlaceholderInfo{QLatin1StringView("system-staff-post"), Post, u"情報システム担当者に充てる職",
                    u"システム管理者の指示で作業する職員", u"情報システム管理者が指名する職員"},
    PlaceholderInfo{QLatin1StringView("committee"), Organ, u"情報セキュリティ委員会の名称", u"情報セキュリティ委員会",
                    u"情報セキュリティ委員会"},
    PlaceholderInfo{QLatin1StringView("committee-members"), List, u"委員会の構成", u"副市長、教育長、各部長", u""},
    PlaceholderInfo{QLatin1StringView("audit-post"), Post, u"情報セキュリティ監査統括責任者に充てる職",
                    u"監査される側から独立した職", u""},
    PlaceholderInfo{QLatin1StringView("csirt-head-post"), Post, u"CSIRT責任者に充てる職", u"情報政策課長",
                    u"情報政策課長"},
    PlaceholderInfo{QLatin1StringView("contact-office"), Office, u"統一的窓口の部署", u"総務部情報政策課", u""},
    PlaceholderInfo{QLatin1StringView("contact-phone"), Phone, u"統一的窓口の電話番号", u"代表番号又は窓口の番号", u""},
    PlaceholderInfo{QLatin1StringView("contact-mail"), Mail, u"統一的窓口の電子メールアドレス", u"個人名のないもの",
                    u""},
    PlaceholderInfo{QLatin1StringView("citizen-desk"), Office, u"住民からの通報を受ける窓口",
                    u"統一的窓口と同じでもよい", u""},
    PlaceholderInfo{QLatin1StringView("office"), Office, u"所管課", u"総務部情報政策課", u""},
    PlaceholderInfo{QLatin1StringView("network-model"), Choice, u"ネットワークのモデル",
                    u"αモデル、α´モデル、βモデル、β´モデル", u""},
    PlaceholderInfo{QLatin1StringView("mfa-methods"), List, u"多要素認証の方式", u"IDカードと暗証番号", u""},
    PlaceholderInfo{QLatin1StringView("log-retention"), Text, u"ログの保存期間", u"1年", u"1年"},
    PlaceholderInfo{QLatin1StringView("backup-generations"), Number, u"バックアップの世代数", u"3世代以上",
                    u"3世代以上"},
    PlaceholderInfo{QLatin1StringView("password-length"), Number, u"パスワードの最小文字数", u"12文字以上",
                    u"12文字以上"},
    PlaceholderInfo{QLatin1StringView("training-frequency"), Text, u"研修の頻度", u"毎年度1回以上", u"毎年度1回以上"},
    PlaceholderInfo{QLatin1StringView("audit-frequency"), Text, u"監査の頻度", u"毎年度1回以上", u"毎年度1回以上"},
    PlaceholderInfo{QLatin1StringView("self-check-frequency"), Text, u"自己点検の頻度", u"毎年度1回以上",
                    u"毎年度1回以上"},
    PlaceholderInfo{QLatin1StringView("contractor-checksheet"), Text, u"委託先の確認票の名称",
                    u"委託先セキュリティ確認票", u"委託先情報セキュリティ確認票"},
    PlaceholderInfo{QLatin1StringView("law-list"), List, u"遵守する法令",
                    u"地方公務員法、著作権法、個人情報の保護に関する法律…", u""},
    PlaceholderInfo{QLatin1StringView("document-number"), Text, u"文書番号", u"令和8年星見野市訓令第4号", u""},
    PlaceholderInfo{QLatin1StringView("effective-date"), Date, u"施行日", u"令和8年4月1日", u""},
    PlaceholderInfo{QLatin1StringView("public-url"), Url, u"公表するページのURL", u"https://", u""},
};

std::span<const PlaceholderInfo> allPlaceholders() { return placeholders; }

const PlaceholderInfo *findPlaceholder(QStringView id)
{
    const auto found = std::find_if(placeholders.begin(), placeholders.end(),
                                    [&](const PlaceholderInfo &placeholder) { return id == placeholder.id; });
    return found == placeholders.end() ? nullptr : &*found;
}

static QString kindSign(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Prefecture: return u"県"_s;
    case BodyKind::City: return u"市"_s;
    case BodyKind::Ward: return u"区"_s;
    case BodyKind::Town: return u"町"_s;
    case BodyKind::Village: return u"村"_s;
    case BodyKind::Union: return u"組合"_s;
    case BodyKind::WideAreaUnion: return u"広域連合"_s;
    case BodyKind::EnterpriseUnion: return u"企業団"_s;
    }
    Q_UNREACHABLE();
}

QString usualValue(const PlaceholderInfo &placeholder, BodyKind kind)
{
    if (placeholder.id == "head"_L1)
        return organTitle(model::Organ::Head, kind);
    if (placeholder.id == "ciso-post"_L1 && kind == BodyKind::Prefecture)
        return u"副知事"_s;
    if (placeholder.id == "ciso-post"_L1 && kind >= BodyKind::Union)
        return u'副' + organTitle(model::Organ::Head, kind);
    return placeholder.otherwise.toString().replace(u"%1"_s, kindSign(kind));
}

static QString modelTitle(NetworkModel model)
{
    switch (model) {
    case NetworkModel::Alpha: return u"αモデル"_s;
    case NetworkModel::AlphaPrime: return u"α´モデル"_s;
    case NetworkModel::Beta: return u"βモデル"_s;
    case NetworkModel::BetaPrime: return u"β´モデル"_s;
    }
    Q_UNREACHABLE();
}

/// 市長、教育委員会及び議会.
static QString organList(const Body &body)
{
    QString list;
    for (size_t i = 0; i < body.organs.size(); ++i) {
        if (i > 0)
            list += i + 1 == body.organs.size() ? u"及び"_s : u"、"_s;
        list += organTitle(body.organs[i], body.kind);
    }
    return list;
}

/// Names that documents give themselves (本市, 情報セキュリティ委員会) hold as they usually are; posts, offices and figures are
/// decisions of the body and stay open until it makes them.
static bool isName(const PlaceholderInfo &placeholder)
{
    return placeholder.type == Role || placeholder.id == "self"_L1 || placeholder.id == "committee"_L1;
}

QString placeholderValue(QStringView id, const Body &body)
{
    const QString own = body.values.value(id.toString()).trimmed();
    if (!own.isEmpty())
        return own;
    if (id == "body"_L1)
        return body.name;
    if (id == "head"_L1)
        return organTitle(model::Organ::Head, body.kind);
    if (id == "organs"_L1)
        return organList(body);
    if (id == "network-model"_L1)
        return modelTitle(body.model);
    const PlaceholderInfo *info = findPlaceholder(id);
    return info && isName(*info) ? usualValue(*info, body.kind) : QString();
}

bool isValidValue(PlaceholderType type, const QString &value)
{
    static const QRegularExpression url(u"^https?://[^\\s/]+\\S*$"_s);
    static const QRegularExpression phone(
        u"^\\+?[0-9０-９][0-9０-９()（）\\-－ー―‐ ]{5,}[0-9０-９]( ?[（(]?内線.*)?$"_s);
    static const QRegularExpression mail(u"^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$"_s);
    static const QRegularExpression number(u"^[0-9０-９]+[^0-9０-９]{0,8}$"_s);
    const QString trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return false;
    switch (type) {
    case Url: return url.match(trimmed).hasMatch();
    case Phone: return phone.match(trimmed).hasMatch();
    case Mail: return mail.match(trimmed).hasMatch();
    case PlaceholderType::Number: return number.match(trimmed).hasMatch();
    case Date: return text::parseWareki(trimmed).has_value();
    case Organ:
    case Role:
    case Post:
    case Office:
    case Choice:
    case Text:
    case List: return true;
    }
    Q_UNREACHABLE();
}

QString placeholderWords(QStringView id, const Body &body)
{
    const QString value = placeholderValue(id, body);
    if (!value.isEmpty())
        return value;
    const PlaceholderInfo *info = findPlaceholder(id);
    return u'〔' + (info ? info->name.toString() : id.toString()) + u'〕';
}

PlacedText placeholdersFromMarks(const QString &marked, const Body &body)
{
    PlacedText placed;
    qsizetype at = 0;
    while (at < marked.size()) {
        const qsizetype open = marked.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : marked.indexOf(u'}', open);
        if (close < 0)
            break;
        const QStringView id = QStringView(marked).sliced(open + 1, close - open - 1);
        if (!findPlaceholder(id)) {
            placed.text += QStringView(marked).sliced(at, open + 1 - at);
            at = open + 1;
            continue;
        }
        placed.text += QStringView(marked).sliced(at, open - at);
        const QString words = placeholderWords(id, body);
        placed.spans.append(Span{.kind = SpanKind::Placeholder,
                                 .start = int(placed.text.size()),
                                 .length = int(words.size()),
                                 .placeholder = id.toString()});
        placed.text += words;
        at = close + 1;
    }
    placed.text += QStringView(marked).sliced(at);
    return placed;
}

/// The clause's text with other words for its placeholders. Spans that do not fit the text are left out.
template<typename Words>
static PlacedText replaced(const Clause &clause, Words words)
{
    PlacedText placed;
    int cursor = 0;
    for (Span span : clause.spans) {
        if (span.start < cursor || span.length <= 0 || span.start + span.length > clause.text.size())
            continue;
        placed.text += QStringView(clause.text).sliced(cursor, span.start - cursor);
        cursor = span.start + span.length;
        const QString old = clause.text.mid(span.start, span.length);
        const QString now = span.kind == SpanKind::Placeholder ? words(span.placeholder) : old;
        span.start = int(placed.text.size());
        span.length = int(now.size());
        placed.text += now;
        placed.spans.append(span);
    }
    placed.text += QStringView(clause.text).sliced(cursor);
    return placed;
}

Document withPlaceholdersFilled(const Document &document, const Body &body)
{
    const Numbering numbering(document);
    std::vector<RewrittenClause> rewritten;
    for (int row = 0; row < int(numbering.rows().size()); ++row) {
        const Clause &clause = *numbering.row(row).clause;
        if (clause.spans.isEmpty())
            continue;
        const PlacedText placed = replaced(clause, [&](const QString &id) { return placeholderWords(id, body); });
        if (placed.text != clause.text)
            rewritten.push_back({row, placed.text, placed.spans});
    }
    return withRewritten(numbering, rewritten);
}

static void collectUnfilled(const Clause &clause, const Body &body, std::vector<UnfilledPlaceholder> &found)
{
    for (const Span &span : clause.spans) {
        if (span.kind == SpanKind::Placeholder && placeholderValue(span.placeholder, body).isEmpty())
            found.push_back({clause.id, span.placeholder, span.start, span.length});
    }
    for (const Clause &child : clause.children)
        collectUnfilled(child, body, found);
}

std::vector<UnfilledPlaceholder> unfilledPlaceholders(const Document &document, const Body &body)
{
    std::vector<UnfilledPlaceholder> found;
    collectUnfilled(document.root(), body, found);
    return found;
}

PlacedText neutralised(const Clause &clause)
{
    return replaced(clause, [](const QString &id) { return u'{' + id + u'}'; });
}

} // namespace hoshin::model
