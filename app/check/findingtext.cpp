// SPDX-License-Identifier: Apache-2.0
#include "check/findingtext.h"

#include "check/rulecatalogue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hoshin::check {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(hoshin::check)
};

/// Words of one rule. %1, %2 … are the finding's arguments.
struct RuleText
{
    const char *id;
    const char *title;
    const char *message;
    const char *remedy;
};

#define HOSHIN_TEXT(words) QT_TRANSLATE_NOOP("hoshin::check", words)

// One row a rule, in the order of the catalogue; a test demands that none is missing.
static constexpr std::array texts = {
    RuleText{"policy-missing", HOSHIN_TEXT("方針の文書がない"), HOSHIN_TEXT("方針の文書がまだありません。"),
             HOSHIN_TEXT("ひな型から作るか、今の方針を取り込んでください。")},
    RuleText{
        "organ-without-adoption", HOSHIN_TEXT("策定の記録がない機関"), HOSHIN_TEXT("「%1」の策定の記録がありません。"),
        HOSHIN_TEXT("この機関の決裁の形式と日付を記録してください。策定しない場合は、その理由を記録してください。")},
    RuleText{"organ-not-listed", HOSHIN_TEXT("団体の設定にない機関"),
             HOSHIN_TEXT("法律上置かれる「%1」が、団体の機関に入っていません。"),
             HOSHIN_TEXT("置いている機関であれば、団体の設定に加えてください。")},
    RuleText{"adoption-incomplete", HOSHIN_TEXT("策定の記録の不足"),
             HOSHIN_TEXT("「%1」の策定の記録に%2がありません。"), HOSHIN_TEXT("策定の記録を補ってください。")},
    RuleText{"publication-missing", HOSHIN_TEXT("公表日がない"),
             HOSHIN_TEXT("「%1」は%2に決定していますが、公表日がありません。"),
             HOSHIN_TEXT("公表し、その日とURLを記録してください。")},
    RuleText{"publication-late", HOSHIN_TEXT("決定から公表までの日数"),
             HOSHIN_TEXT("「%1」の公表日は、決定から%2日後です。"),
             HOSHIN_TEXT("日付を確かめてください。正しければ、時間を要した理由を記録してください。")},
    RuleText{"change-not-published", HOSHIN_TEXT("変更後の公表がない"),
             HOSHIN_TEXT("「%1」の公表日（%2）は、最後の変更（%3）より前です。"),
             HOSHIN_TEXT("変更後の方針を公表し、公表日を改めてください。")},
    RuleText{"scope-leaves-organ-out", HOSHIN_TEXT("適用範囲にない機関"), HOSHIN_TEXT("適用範囲に「%1」がありません。"),
             HOSHIN_TEXT("策定した機関を適用範囲に加えるか、策定の記録を改めてください。")},
    RuleText{"contact-missing", HOSHIN_TEXT("連絡先がない"), HOSHIN_TEXT("「%1」が入っていません。"),
             HOSHIN_TEXT("団体の設定で、窓口の部署と、電話番号又は電子メールアドレスを入れてください。")},
    RuleText{"title-missing", HOSHIN_TEXT("題名がない"), HOSHIN_TEXT("題名がありません。"),
             HOSHIN_TEXT("文書の題名を入れてください。")},
    RuleText{"instrument-missing", HOSHIN_TEXT("番号がない"), HOSHIN_TEXT("文書の形式と番号がありません。"),
             HOSHIN_TEXT("「令和8年星見野市訓令第4号」のように、形式と番号を入れてください。")},
    RuleText{"date-missing", HOSHIN_TEXT("日付がない"), HOSHIN_TEXT("%1がありません。"),
             HOSHIN_TEXT("文書の情報に日付を入れてください。")},
    RuleText{"dates-order", HOSHIN_TEXT("日付の前後"), HOSHIN_TEXT("公布・発出の日（%2）が、決定日（%1）より前です。"),
             HOSHIN_TEXT("日付を確かめてください。")},
    RuleText{"supplementary-date", HOSHIN_TEXT("附則の施行期日"), HOSHIN_TEXT("附則に施行期日の定めがありません。"),
             HOSHIN_TEXT("附則に「この訓令は、令和○年○月○日から施行する。」のような規定を置いてください。")},
    RuleText{"effective-date-differs", HOSHIN_TEXT("施行期日の不一致"),
             HOSHIN_TEXT("附則の施行期日「%1」が、文書の情報の施行日（%2）と違います。"),
             HOSHIN_TEXT("どちらかを改めてください。")},
    RuleText{"withheld-without-reason", HOSHIN_TEXT("非公開の理由がない"), HOSHIN_TEXT("公表しない理由がありません。"),
             HOSHIN_TEXT("理由を書くか、公開にしてください。")},
    RuleText{"summary-missing", HOSHIN_TEXT("概要がない"),
             HOSHIN_TEXT("概要のみを公開する条項に、概要の文がありません。"),
             HOSHIN_TEXT("代わりに公開する概要を書いてください。")},
    RuleText{"public-below-withheld", HOSHIN_TEXT("非公開の中の公開"),
             HOSHIN_TEXT("公開とされていますが、上の条項が非公開なので公表されません。"),
             HOSHIN_TEXT("上の条項の区分を改めるか、この条項を移してください。")},
    RuleText{"comment-open", HOSHIN_TEXT("解決していない意見"), HOSHIN_TEXT("%1の意見「%2」が解決していません。"),
             HOSHIN_TEXT("本文に反映するか、回答して解決済みにしてください。")},
    RuleText{"placeholder-unfilled", HOSHIN_TEXT("未記入の差込み項目"), HOSHIN_TEXT("「%1」が入っていません。"),
             HOSHIN_TEXT("団体の設定で値を入れてください。全ての文書に反映されます。")},
    RuleText{"blank-left", HOSHIN_TEXT("空欄の残り"), HOSHIN_TEXT("空欄「%1」が残っています。"),
             HOSHIN_TEXT("字句を入れるか、差込み項目に替えてください。")},
    RuleText{"placeholder-value", HOSHIN_TEXT("差込み項目の値の形"),
             HOSHIN_TEXT("「%1」の値「%2」は、形が合いません。"), HOSHIN_TEXT("団体の設定で値を確かめてください。")},
    RuleText{
        "auditor-audited", HOSHIN_TEXT("監査する者とされる者"), HOSHIN_TEXT("監査を統括する「%1」が、%2でもあります。"),
        HOSHIN_TEXT("監査を受ける者と監査をする者を分けてください。やむを得ない場合は、その理由を記録してください。")},
    RuleText{"reference-dangling", HOSHIN_TEXT("参照先のない参照"), HOSHIN_TEXT("「%1」が指す条項がありません。"),
             HOSHIN_TEXT(
                 "正しい番号にするか、参照を入れ直してください。ほかの法令の条項であれば、法令名を付けてください。")},
    RuleText{"reference-target-deleted", HOSHIN_TEXT("削られた条項への参照"),
             HOSHIN_TEXT("「%1」が指す条項は削られています。"),
             HOSHIN_TEXT("参照を別の条項に改めるか、参照を削ってください。")},
    RuleText{"reference-self", HOSHIN_TEXT("自らへの参照"), HOSHIN_TEXT("「%1」は、この条項自身を指しています。"),
             HOSHIN_TEXT("「この条」「この項」と書くか、正しい番号にしてください。")},
    RuleText{"toc-mismatch", HOSHIN_TEXT("目次の不一致"), HOSHIN_TEXT("目次「%1」は、本文では「%2」です。"),
             HOSHIN_TEXT("目次を更新してください。")},
    RuleText{"heading-missing", HOSHIN_TEXT("見出しがない"), HOSHIN_TEXT("見出しがありません。"),
             HOSHIN_TEXT("内容を表す見出しを付けてください。")},
    RuleText{"heading-duplicate", HOSHIN_TEXT("同じ見出し"), HOSHIN_TEXT("見出し「%1」は、%2と同じです。"),
             HOSHIN_TEXT("内容の違いが分かる見出しにしてください。")},
    RuleText{"text-empty", HOSHIN_TEXT("本文がない"), HOSHIN_TEXT("本文がありません。"),
             HOSHIN_TEXT("本文を書くか、この条項を削ってください。")},
    RuleText{"sign-unreadable", HOSHIN_TEXT("読めない文字"), HOSHIN_TEXT("読めない文字（%1）があります。"),
             HOSHIN_TEXT("正しい文字に直してください。")},
    RuleText{"bracket-unbalanced", HOSHIN_TEXT("括弧の対応"), HOSHIN_TEXT("括弧「%1」に対応する括弧がありません。"),
             HOSHIN_TEXT("括弧を補うか、削ってください。")},
    RuleText{"numerals-mixed", HOSHIN_TEXT("数字の混在"),
             HOSHIN_TEXT("「%1」の数字の書き方が、ほかの参照と違います（%2箇所）。"),
             HOSHIN_TEXT("漢数字、全角又は半角のいずれかにそろえてください。")},
    RuleText{"two-duties", HOSHIN_TEXT("一文に二つの義務"), HOSHIN_TEXT("一つの文に義務が二つあります。"),
             HOSHIN_TEXT("文を分けると、点検や監査で確かめやすくなります。")},
    RuleText{"actor-missing", HOSHIN_TEXT("主体のない義務"), HOSHIN_TEXT("誰の義務かが書かれていません。"),
             HOSHIN_TEXT("「情報セキュリティ管理者は、」のように主体を書いてください。")},
    RuleText{"term-early", HOSHIN_TEXT("定義より前の使用"), HOSHIN_TEXT("「%1」が、定義より前に使われています。"),
             HOSHIN_TEXT("最初に使う所で定義してください。")},
    RuleText{"term-redefined", HOSHIN_TEXT("二重の定義"), HOSHIN_TEXT("「%1」が二度定義されています。"),
             HOSHIN_TEXT("定義を一つにするか、「この条において」と範囲を限ってください。")},
    RuleText{"term-variant", HOSHIN_TEXT("表記の揺れ"), HOSHIN_TEXT("「%1」と「%2」の表記が混ざっています。"),
             HOSHIN_TEXT("どちらかにそろえてください。")},
    RuleText{"term-unused", HOSHIN_TEXT("使われない定義"), HOSHIN_TEXT("「%1」は、定義した後で使われていません。"),
             HOSHIN_TEXT("定義を削るか、本文で使ってください。")},
    RuleText{"refused-without-reason", HOSHIN_TEXT("不採用の理由がない"),
             HOSHIN_TEXT("例文（%1）を不採用とする理由がありません。"), HOSHIN_TEXT("理由を書いてください。")},
    RuleText{"mapping-without-clause", HOSHIN_TEXT("条項のない対応"),
             HOSHIN_TEXT("例文（%1）に対応する条項がなくなっています。"),
             HOSHIN_TEXT("別の条項に対応させるか、不採用とその理由を記録してください。")},
    RuleText{"example-changed", HOSHIN_TEXT("例文の変更"),
             HOSHIN_TEXT("例文 %1「%2」が、確認の後で変わりました（要確認）。"),
             HOSHIN_TEXT("新しい例文と見比べ、確認してください。")},
    RuleText{"weaker-than-example", HOSHIN_TEXT("例文より弱い規定"),
             HOSHIN_TEXT("文末が例文 %1 より緩やかです。例文：「%2」　本市：「%3」"),
             HOSHIN_TEXT("意図したものであれば、変更採用の理由に書いてください。")},
    RuleText{"exception-added", HOSHIN_TEXT("例文にない例外"),
             HOSHIN_TEXT("例文 %1 にない例外「%4」があります。例文：「%2」　本市：「%3」"),
             HOSHIN_TEXT("例外の要る理由を、変更採用の理由に書いてください。")},
    RuleText{"scope-narrowed", HOSHIN_TEXT("例文より狭い適用"),
             HOSHIN_TEXT("「%4」により、例文 %1 より適用が狭まっています。例文：「%2」　本市：「%3」"),
             HOSHIN_TEXT("限る語を外すか、変更採用の理由に書いてください。")},
    RuleText{"enumeration-shortened", HOSHIN_TEXT("例文の列挙からの脱落"),
             HOSHIN_TEXT("例文 %1 に挙がる「%4」がありません。例文：「%2」　本市：「%3」"),
             HOSHIN_TEXT("加えるか、本市に当たるものがない旨を変更採用の理由に書いてください。")},
};

static const RuleText *textOf(QStringView id)
{
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [&](const RuleText &text) { return id == QLatin1StringView(text.id); });
    return found == texts.end() ? nullptr : &*found;
}

/// Puts the arguments in at once: one that contains %2 itself stays as it is.
static QString filled(const char *words, const QStringList &arguments)
{
    const QString text = Tr::tr(words);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool mark = text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit();
        if (!mark) {
            result += text[i];
            continue;
        }
        result += arguments.value(text[i + 1].digitValue() - 1);
        ++i;
    }
    return result;
}

QString findingMessage(const Finding &finding)
{
    const RuleText *text = textOf(finding.ruleId);
    return text ? filled(text->message, finding.arguments) : finding.ruleId;
}

QString findingRemedy(const Finding &finding)
{
    const RuleText *text = textOf(finding.ruleId);
    return text ? filled(text->remedy, finding.arguments) : QString();
}

QString ruleTitle(QStringView ruleId)
{
    const RuleText *text = textOf(ruleId);
    return text ? Tr::tr(text->title) : ruleId.toString();
}

QString ruleSource(QStringView ruleId)
{
    const Rule *rule = findRule(ruleId);
    return rule ? rule->info().source.toString() : QString();
}

} // namespace hoshin::check
