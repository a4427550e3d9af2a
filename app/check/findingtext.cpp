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

// One row a rule, in the order of the catalogue; a test demands that none is missing.
static constexpr std::array texts = {
    RuleText{"policy-missing", QT_TRANSLATE_NOOP("hoshin::check", "方針の文書がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "方針の文書がまだありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "ひな型から作るか、今の方針を取り込んでください。")},
    RuleText{"organ-without-adoption", QT_TRANSLATE_NOOP("hoshin::check", "策定の記録がない機関"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」の策定の記録がありません。"),
             QT_TRANSLATE_NOOP(
                 "hoshin::check",
                 "この機関の決裁の形式と日付を記録してください。策定しない場合は、その理由を記録してください。")},
    RuleText{"organ-not-listed", QT_TRANSLATE_NOOP("hoshin::check", "団体の設定にない機関"),
             QT_TRANSLATE_NOOP("hoshin::check", "法律上置かれる「%1」が、団体の機関に入っていません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "置いている機関であれば、団体の設定に加えてください。")},
    RuleText{"organ-impossible", QT_TRANSLATE_NOOP("hoshin::check", "置くことのできない機関"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」は、この種類の団体又はこの組合せでは置かれません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "団体の設定で、団体の種類と機関を確かめてください。")},
    RuleText{"adoption-incomplete", QT_TRANSLATE_NOOP("hoshin::check", "策定の記録の不足"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」の策定の記録に%2がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "策定の記録を補ってください。")},
    RuleText{"publication-missing", QT_TRANSLATE_NOOP("hoshin::check", "公表日がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」は%2に決定していますが、公表日がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "公表し、その日とURLを記録してください。")},
    RuleText{
        "publication-late", QT_TRANSLATE_NOOP("hoshin::check", "決定から公表までの日数"),
        QT_TRANSLATE_NOOP("hoshin::check", "「%1」の公表日は、決定から%2日後です。"),
        QT_TRANSLATE_NOOP("hoshin::check", "日付を確かめてください。正しければ、時間を要した理由を記録してください。")},
    RuleText{"change-not-published", QT_TRANSLATE_NOOP("hoshin::check", "変更後の公表がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」の公表日（%2）は、最後の変更（%3）より前です。"),
             QT_TRANSLATE_NOOP("hoshin::check", "変更後の方針を公表し、公表日を改めてください。")},
    RuleText{"scope-leaves-organ-out", QT_TRANSLATE_NOOP("hoshin::check", "適用範囲にない機関"),
             QT_TRANSLATE_NOOP("hoshin::check", "適用範囲に「%1」がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "策定した機関を適用範囲に加えるか、策定の記録を改めてください。")},
    RuleText{"joint-adoption-differs", QT_TRANSLATE_NOOP("hoshin::check", "共同の策定の食い違い"),
             QT_TRANSLATE_NOOP("hoshin::check", "共同で定めた「%1」の番号又は日付が、「%2」と違います。"),
             QT_TRANSLATE_NOOP("hoshin::check", "番号と日付をそろえるか、共同の名前を消してください。")},
    RuleText{"joint-adoption-alone", QT_TRANSLATE_NOOP("hoshin::check", "一つの機関だけの共同の策定"),
             QT_TRANSLATE_NOOP("hoshin::check",
                               "「%1」は「%2」として共同で定めたとされていますが、ほかの機関の記録がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "ほかの機関の記録を加えるか、共同の名前を消してください。")},
    RuleText{"contact-missing", QT_TRANSLATE_NOOP("hoshin::check", "連絡先がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」が入っていません。"),
             QT_TRANSLATE_NOOP("hoshin::check",
                               "団体の設定で、窓口の部署と、電話番号又は電子メールアドレスを入れてください。")},
    RuleText{"title-missing", QT_TRANSLATE_NOOP("hoshin::check", "題名がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "題名がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "文書の題名を入れてください。")},
    RuleText{"instrument-missing", QT_TRANSLATE_NOOP("hoshin::check", "番号がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "文書の形式と番号がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "「令和8年星見野市訓令第4号」のように、形式と番号を入れてください。")},
    RuleText{"date-missing", QT_TRANSLATE_NOOP("hoshin::check", "日付がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "%1がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "文書の情報に日付を入れてください。")},
    RuleText{"dates-order", QT_TRANSLATE_NOOP("hoshin::check", "日付の前後"),
             QT_TRANSLATE_NOOP("hoshin::check", "公布・発出の日（%2）が、決定日（%1）より前です。"),
             QT_TRANSLATE_NOOP("hoshin::check", "日付を確かめてください。")},
    RuleText{"supplementary-date", QT_TRANSLATE_NOOP("hoshin::check", "附則の施行期日"),
             QT_TRANSLATE_NOOP("hoshin::check", "附則に施行期日の定めがありません。"),
             QT_TRANSLATE_NOOP("hoshin::check",
                               "附則に「この訓令は、令和○年○月○日から施行する。」のような規定を置いてください。")},
    RuleText{"effective-date-differs", QT_TRANSLATE_NOOP("hoshin::check", "施行期日の不一致"),
             QT_TRANSLATE_NOOP("hoshin::check", "附則の施行期日「%1」が、文書の情報の施行日（%2）と違います。"),
             QT_TRANSLATE_NOOP("hoshin::check", "どちらかを改めてください。")},
    RuleText{"withheld-without-reason", QT_TRANSLATE_NOOP("hoshin::check", "非公開の理由がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "公表しない理由がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "理由を書くか、公開にしてください。")},
    RuleText{"summary-missing", QT_TRANSLATE_NOOP("hoshin::check", "概要がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "概要のみを公開する条項に、概要の文がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "代わりに公開する概要を書いてください。")},
    RuleText{"public-below-withheld", QT_TRANSLATE_NOOP("hoshin::check", "非公開の中の公開"),
             QT_TRANSLATE_NOOP("hoshin::check", "公開とされていますが、上の条項が非公開なので公表されません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "上の条項の区分を改めるか、この条項を移してください。")},
    RuleText{"figure-without-alternative", QT_TRANSLATE_NOOP("hoshin::check", "図の代替文がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "図が何を示すかの文がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "図を見られない人に読み上げる文を書いてください。")},
    RuleText{"comment-open", QT_TRANSLATE_NOOP("hoshin::check", "解決していない意見"),
             QT_TRANSLATE_NOOP("hoshin::check", "%1の意見「%2」が解決していません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "本文に反映するか、回答して解決済みにしてください。")},
    RuleText{"detail-exposed", QT_TRANSLATE_NOOP("hoshin::check", "公表すると支障のある記載"),
             QT_TRANSLATE_NOOP("hoshin::check", "機器のアドレス又は携帯電話の番号とみられる「%1」があります。"),
             QT_TRANSLATE_NOOP("hoshin::check", "部署名と代表電話に改めるか、この条項を非公開にしてください。")},
    RuleText{"placeholder-unfilled", QT_TRANSLATE_NOOP("hoshin::check", "未記入の差込み項目"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」が入っていません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "団体の設定で値を入れてください。全ての文書に反映されます。")},
    RuleText{"blank-left", QT_TRANSLATE_NOOP("hoshin::check", "空欄の残り"),
             QT_TRANSLATE_NOOP("hoshin::check", "空欄「%1」が残っています。"),
             QT_TRANSLATE_NOOP("hoshin::check", "字句を入れるか、差込み項目に替えてください。")},
    RuleText{"placeholder-value", QT_TRANSLATE_NOOP("hoshin::check", "差込み項目の値の形"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」の値「%2」は、形が合いません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "団体の設定で値を確かめてください。")},
    RuleText{"auditor-audited", QT_TRANSLATE_NOOP("hoshin::check", "監査する者とされる者"),
             QT_TRANSLATE_NOOP("hoshin::check", "監査を統括する「%1」が、%2でもあります。"),
             QT_TRANSLATE_NOOP(
                 "hoshin::check",
                 "監査を受ける者と監査をする者を分けてください。やむを得ない場合は、その理由を記録してください。")},
    RuleText{"reference-dangling", QT_TRANSLATE_NOOP("hoshin::check", "参照先のない参照"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」が指す条項がありません。"),
             QT_TRANSLATE_NOOP(
                 "hoshin::check",
                 "正しい番号にするか、参照を入れ直してください。ほかの法令の条項であれば、法令名を付けてください。")},
    RuleText{"reference-target-deleted", QT_TRANSLATE_NOOP("hoshin::check", "削られた条項への参照"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」が指す条項は削られています。"),
             QT_TRANSLATE_NOOP("hoshin::check", "参照を別の条項に改めるか、参照を削ってください。")},
    RuleText{"reference-self", QT_TRANSLATE_NOOP("hoshin::check", "自らへの参照"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」は、この条項自身を指しています。"),
             QT_TRANSLATE_NOOP("hoshin::check", "「この条」「この項」と書くか、正しい番号にしてください。")},
    RuleText{"toc-mismatch", QT_TRANSLATE_NOOP("hoshin::check", "目次の不一致"),
             QT_TRANSLATE_NOOP("hoshin::check", "目次「%1」は、本文では「%2」です。"),
             QT_TRANSLATE_NOOP("hoshin::check", "目次を更新してください。")},
    RuleText{"heading-missing", QT_TRANSLATE_NOOP("hoshin::check", "見出しがない"),
             QT_TRANSLATE_NOOP("hoshin::check", "見出しがありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "内容を表す見出しを付けてください。")},
    RuleText{"heading-duplicate", QT_TRANSLATE_NOOP("hoshin::check", "同じ見出し"),
             QT_TRANSLATE_NOOP("hoshin::check", "見出し「%1」は、%2と同じです。"),
             QT_TRANSLATE_NOOP("hoshin::check", "内容の違いが分かる見出しにしてください。")},
    RuleText{"text-empty", QT_TRANSLATE_NOOP("hoshin::check", "本文がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "本文がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "本文を書くか、この条項を削ってください。")},
    RuleText{"sign-unreadable", QT_TRANSLATE_NOOP("hoshin::check", "読めない文字"),
             QT_TRANSLATE_NOOP("hoshin::check", "読めない文字（%1）があります。"),
             QT_TRANSLATE_NOOP("hoshin::check", "正しい文字に直してください。")},
    RuleText{"bracket-unbalanced", QT_TRANSLATE_NOOP("hoshin::check", "括弧の対応"),
             QT_TRANSLATE_NOOP("hoshin::check", "括弧「%1」に対応する括弧がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "括弧を補うか、削ってください。")},
    RuleText{"numerals-mixed", QT_TRANSLATE_NOOP("hoshin::check", "数字の混在"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」の数字の書き方が、ほかの参照と違います（%2箇所）。"),
             QT_TRANSLATE_NOOP("hoshin::check", "漢数字、全角又は半角のいずれかにそろえてください。")},
    RuleText{"two-duties", QT_TRANSLATE_NOOP("hoshin::check", "一文に二つの義務"),
             QT_TRANSLATE_NOOP("hoshin::check", "一つの文に義務が二つあります。"),
             QT_TRANSLATE_NOOP("hoshin::check", "文を分けると、点検や監査で確かめやすくなります。")},
    RuleText{"actor-missing", QT_TRANSLATE_NOOP("hoshin::check", "主体のない義務"),
             QT_TRANSLATE_NOOP("hoshin::check", "誰の義務かが書かれていません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "「情報セキュリティ管理者は、」のように主体を書いてください。")},
    RuleText{"term-early", QT_TRANSLATE_NOOP("hoshin::check", "定義より前の使用"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」が、定義より前に使われています。"),
             QT_TRANSLATE_NOOP("hoshin::check", "最初に使う所で定義してください。")},
    RuleText{"term-redefined", QT_TRANSLATE_NOOP("hoshin::check", "二重の定義"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」が二度定義されています。"),
             QT_TRANSLATE_NOOP("hoshin::check", "定義を一つにするか、「この条において」と範囲を限ってください。")},
    RuleText{"term-variant", QT_TRANSLATE_NOOP("hoshin::check", "表記の揺れ"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」と「%2」の表記が混ざっています。"),
             QT_TRANSLATE_NOOP("hoshin::check", "どちらかにそろえてください。")},
    RuleText{"term-unused", QT_TRANSLATE_NOOP("hoshin::check", "使われない定義"),
             QT_TRANSLATE_NOOP("hoshin::check", "「%1」は、定義した後で使われていません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "定義を削るか、本文で使ってください。")},
    RuleText{"refused-without-reason", QT_TRANSLATE_NOOP("hoshin::check", "不採用の理由がない"),
             QT_TRANSLATE_NOOP("hoshin::check", "例文（%1）を不採用とする理由がありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "理由を書いてください。")},
    RuleText{"mapping-without-clause", QT_TRANSLATE_NOOP("hoshin::check", "条項のない対応"),
             QT_TRANSLATE_NOOP("hoshin::check", "例文（%1）に対応する条項がなくなっています。"),
             QT_TRANSLATE_NOOP("hoshin::check", "別の条項に対応させるか、不採用とその理由を記録してください。")},
    RuleText{"example-changed", QT_TRANSLATE_NOOP("hoshin::check", "例文の変更"),
             QT_TRANSLATE_NOOP("hoshin::check", "例文 %1「%2」が、確認の後で変わりました（要確認）。"),
             QT_TRANSLATE_NOOP("hoshin::check", "新しい例文と見比べ、確認してください。")},
    RuleText{"weaker-than-example", QT_TRANSLATE_NOOP("hoshin::check", "例文より弱い規定"),
             QT_TRANSLATE_NOOP("hoshin::check", "文末が例文 %1 より緩やかです。例文：「%2」　現行：「%3」"),
             QT_TRANSLATE_NOOP("hoshin::check", "意図したものであれば、変更採用の理由に書いてください。")},
    RuleText{"exception-added", QT_TRANSLATE_NOOP("hoshin::check", "例文にない例外"),
             QT_TRANSLATE_NOOP("hoshin::check", "例文 %1 にない例外「%4」があります。例文：「%2」　現行：「%3」"),
             QT_TRANSLATE_NOOP("hoshin::check", "例外の要る理由を、変更採用の理由に書いてください。")},
    RuleText{"scope-narrowed", QT_TRANSLATE_NOOP("hoshin::check", "例文より狭い適用"),
             QT_TRANSLATE_NOOP("hoshin::check",
                               "「%4」により、例文 %1 より適用が狭まっています。例文：「%2」　現行：「%3」"),
             QT_TRANSLATE_NOOP("hoshin::check", "限る語を外すか、変更採用の理由に書いてください。")},
    RuleText{"enumeration-shortened", QT_TRANSLATE_NOOP("hoshin::check", "例文の列挙からの脱落"),
             QT_TRANSLATE_NOOP("hoshin::check", "例文 %1 に挙がる「%4」がありません。例文：「%2」　現行：「%3」"),
             QT_TRANSLATE_NOOP("hoshin::check", "加えるか、当たるものがない旨を変更採用の理由に書いてください。")},
    RuleText{"citation-unknown", QT_TRANSLATE_NOOP("hoshin::check", "目録にない引用"),
             QT_TRANSLATE_NOOP("hoshin::check", "%1の題名又は版が、参考文書の目録にありません。"),
             QT_TRANSLATE_NOOP("hoshin::check", "目録にあるもの：%2")},
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
