<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
<context>
    <name>hoshin::check</name>
    <message>
        <source>方針の文書がない</source>
        <translation>No policy document</translation>
    </message>
    <message>
        <source>方針の文書がまだありません。</source>
        <translation>There is no policy document yet.</translation>
    </message>
    <message>
        <source>ひな型から作るか、今の方針を取り込んでください。</source>
        <translation>Make one from a template, or import the policy you have.</translation>
    </message>
    <message>
        <source>策定の記録がない機関</source>
        <translation>Organ without a record of adoption</translation>
    </message>
    <message>
        <source>「%1」の策定の記録がありません。</source>
        <translation>There is no record of adoption for “%1”.</translation>
    </message>
    <message>
        <source>この機関の決裁の形式と日付を記録してください。策定しない場合は、その理由を記録してください。</source>
        <translation>Record the instrument and date of this organ&apos;s decision. If it does not adopt a policy, record why.</translation>
    </message>
    <message>
        <source>団体の設定にない機関</source>
        <translation>Organ missing from the body&apos;s profile</translation>
    </message>
    <message>
        <source>法律上置かれる「%1」が、団体の機関に入っていません。</source>
        <translation>“%1”, which the law provides for, is not among the body&apos;s organs.</translation>
    </message>
    <message>
        <source>置いている機関であれば、団体の設定に加えてください。</source>
        <translation>If the body has this organ, add it to the profile.</translation>
    </message>
    <message>
        <source>策定の記録の不足</source>
        <translation>Incomplete record of adoption</translation>
    </message>
    <message>
        <source>「%1」の策定の記録に%2がありません。</source>
        <translation>The record of adoption for “%1” lacks: %2.</translation>
    </message>
    <message>
        <source>策定の記録を補ってください。</source>
        <translation>Complete the record of adoption.</translation>
    </message>
    <message>
        <source>公表日がない</source>
        <translation>No date of publication</translation>
    </message>
    <message>
        <source>「%1」は%2に決定していますが、公表日がありません。</source>
        <translation>“%1” was decided on %2 but has no date of publication.</translation>
    </message>
    <message>
        <source>公表し、その日とURLを記録してください。</source>
        <translation>Publish it, then record the date and the URL.</translation>
    </message>
    <message>
        <source>決定から公表までの日数</source>
        <translation>Days from decision to publication</translation>
    </message>
    <message>
        <source>「%1」の公表日は、決定から%2日後です。</source>
        <translation>“%1” was published %2 days after the decision.</translation>
    </message>
    <message>
        <source>日付を確かめてください。正しければ、時間を要した理由を記録してください。</source>
        <translation>Check the dates. If they are right, record why it took so long.</translation>
    </message>
    <message>
        <source>変更後の公表がない</source>
        <translation>Not published after a change</translation>
    </message>
    <message>
        <source>「%1」の公表日（%2）は、最後の変更（%3）より前です。</source>
        <translation>“%1” was published on %2, before its last change on %3.</translation>
    </message>
    <message>
        <source>変更後の方針を公表し、公表日を改めてください。</source>
        <translation>Publish the changed policy and update the date of publication.</translation>
    </message>
    <message>
        <source>適用範囲にない機関</source>
        <translation>Organ outside the scope</translation>
    </message>
    <message>
        <source>適用範囲に「%1」がありません。</source>
        <translation>The scope does not name “%1”.</translation>
    </message>
    <message>
        <source>策定した機関を適用範囲に加えるか、策定の記録を改めてください。</source>
        <translation>Add the organ that adopted the policy to the scope, or correct the record of adoption.</translation>
    </message>
    <message>
        <source>連絡先がない</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>「%1」が入っていません。</source>
        <translation>“%1” is not filled in.</translation>
    </message>
    <message>
        <source>団体の設定で、窓口の部署と、電話番号又は電子メールアドレスを入れてください。</source>
        <translation>Enter the contact office and a telephone number or mail address in the body&apos;s profile.</translation>
    </message>
    <message>
        <source>題名がない</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>題名がありません。</source>
        <translation>There is no title.</translation>
    </message>
    <message>
        <source>文書の題名を入れてください。</source>
        <translation>Enter the document&apos;s title.</translation>
    </message>
    <message>
        <source>番号がない</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>文書の形式と番号がありません。</source>
        <translation>The document has no form and number.</translation>
    </message>
    <message>
        <source>「令和8年星見野市訓令第4号」のように、形式と番号を入れてください。</source>
        <translation>Enter form and number, as in 令和8年星見野市訓令第4号.</translation>
    </message>
    <message>
        <source>日付がない</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>%1がありません。</source>
        <translation>Missing: %1.</translation>
    </message>
    <message>
        <source>文書の情報に日付を入れてください。</source>
        <translation>Enter the date in the document&apos;s information.</translation>
    </message>
    <message>
        <source>日付の前後</source>
        <translation>Order of dates</translation>
    </message>
    <message>
        <source>公布・発出の日（%2）が、決定日（%1）より前です。</source>
        <translation>The date of promulgation (%2) is before the date of decision (%1).</translation>
    </message>
    <message>
        <source>日付を確かめてください。</source>
        <translation>Check the dates.</translation>
    </message>
    <message>
        <source>附則の施行期日</source>
        <translation>Effective date in the supplementary provisions</translation>
    </message>
    <message>
        <source>附則に施行期日の定めがありません。</source>
        <translation>The supplementary provisions do not say when this takes effect.</translation>
    </message>
    <message>
        <source>附則に「この訓令は、令和○年○月○日から施行する。」のような規定を置いてください。</source>
        <translation>Add a provision such as この訓令は、令和○年○月○日から施行する。</translation>
    </message>
    <message>
        <source>施行期日の不一致</source>
        <translation>Effective dates differ</translation>
    </message>
    <message>
        <source>附則の施行期日「%1」が、文書の情報の施行日（%2）と違います。</source>
        <translation>The effective date in the supplementary provisions, “%1”, differs from that of the document (%2).</translation>
    </message>
    <message>
        <source>どちらかを改めてください。</source>
        <translation>Correct one of the two.</translation>
    </message>
    <message>
        <source>非公開の理由がない</source>
        <translation>Withheld without a reason</translation>
    </message>
    <message>
        <source>公表しない理由がありません。</source>
        <translation>There is no reason for withholding this.</translation>
    </message>
    <message>
        <source>理由を書くか、公開にしてください。</source>
        <translation>Write the reason, or make it public.</translation>
    </message>
    <message>
        <source>概要がない</source>
        <translation>No summary</translation>
    </message>
    <message>
        <source>概要のみを公開する条項に、概要の文がありません。</source>
        <translation>Only a summary of this clause is to be published, but there is none.</translation>
    </message>
    <message>
        <source>代わりに公開する概要を書いてください。</source>
        <translation>Write the summary that is published in its place.</translation>
    </message>
    <message>
        <source>非公開の中の公開</source>
        <translation>Public inside withheld</translation>
    </message>
    <message>
        <source>公開とされていますが、上の条項が非公開なので公表されません。</source>
        <translation>This is marked public, but the clause above is withheld, so it will not be published.</translation>
    </message>
    <message>
        <source>上の条項の区分を改めるか、この条項を移してください。</source>
        <translation>Change the class of the clause above, or move this clause.</translation>
    </message>
    <message>
        <source>解決していない意見</source>
        <translation>Open comment</translation>
    </message>
    <message>
        <source>%1の意見「%2」が解決していません。</source>
        <translation>The comment “%2” by %1 is not resolved.</translation>
    </message>
    <message>
        <source>本文に反映するか、回答して解決済みにしてください。</source>
        <translation>Take it into the text, or answer and resolve it.</translation>
    </message>
    <message>
        <source>未記入の差込み項目</source>
        <translation>Unfilled placeholder</translation>
    </message>
    <message>
        <source>団体の設定で値を入れてください。全ての文書に反映されます。</source>
        <translation>Enter the value in the body&apos;s profile. It goes into every document.</translation>
    </message>
    <message>
        <source>空欄の残り</source>
        <translation>Blank left</translation>
    </message>
    <message>
        <source>空欄「%1」が残っています。</source>
        <translation>The blank “%1” is still there.</translation>
    </message>
    <message>
        <source>字句を入れるか、差込み項目に替えてください。</source>
        <translation>Fill it in, or make it a placeholder.</translation>
    </message>
    <message>
        <source>差込み項目の値の形</source>
        <translation>Form of a placeholder&apos;s value</translation>
    </message>
    <message>
        <source>「%1」の値「%2」は、形が合いません。</source>
        <translation>The value “%2” of “%1” does not have the right form.</translation>
    </message>
    <message>
        <source>団体の設定で値を確かめてください。</source>
        <translation>Check the value in the body&apos;s profile.</translation>
    </message>
    <message>
        <source>監査する者とされる者</source>
        <translation>Auditor and audited</translation>
    </message>
    <message>
        <source>監査を統括する「%1」が、%2でもあります。</source>
        <translation>“%1”, who heads the audit, is also %2.</translation>
    </message>
    <message>
        <source>監査を受ける者と監査をする者を分けてください。やむを得ない場合は、その理由を記録してください。</source>
        <translation>Keep those who audit apart from those who are audited. If that cannot be, record why.</translation>
    </message>
    <message>
        <source>参照先のない参照</source>
        <translation>Reference without a target</translation>
    </message>
    <message>
        <source>「%1」が指す条項がありません。</source>
        <translation>There is no clause that “%1” refers to.</translation>
    </message>
    <message>
        <source>正しい番号にするか、参照を入れ直してください。ほかの法令の条項であれば、法令名を付けてください。</source>
        <translation>Correct the number or insert the reference again. If another law is meant, name it.</translation>
    </message>
    <message>
        <source>削られた条項への参照</source>
        <translation>Reference to a deleted clause</translation>
    </message>
    <message>
        <source>「%1」が指す条項は削られています。</source>
        <translation>The clause that “%1” refers to has been deleted.</translation>
    </message>
    <message>
        <source>参照を別の条項に改めるか、参照を削ってください。</source>
        <translation>Refer to another clause, or remove the reference.</translation>
    </message>
    <message>
        <source>自らへの参照</source>
        <translation>Reference to itself</translation>
    </message>
    <message>
        <source>「%1」は、この条項自身を指しています。</source>
        <translation>“%1” refers to this very clause.</translation>
    </message>
    <message>
        <source>「この条」「この項」と書くか、正しい番号にしてください。</source>
        <translation>Write この条 or この項, or correct the number.</translation>
    </message>
    <message>
        <source>目次の不一致</source>
        <translation>Table of contents differs</translation>
    </message>
    <message>
        <source>目次「%1」は、本文では「%2」です。</source>
        <translation>“%1” in the table of contents is “%2” in the text.</translation>
    </message>
    <message>
        <source>目次を更新してください。</source>
        <translation>Update the table of contents.</translation>
    </message>
    <message>
        <source>見出しがない</source>
        <translation>No heading</translation>
    </message>
    <message>
        <source>見出しがありません。</source>
        <translation>There is no heading.</translation>
    </message>
    <message>
        <source>内容を表す見出しを付けてください。</source>
        <translation>Add a heading that says what the clause is about.</translation>
    </message>
    <message>
        <source>同じ見出し</source>
        <translation>Same heading</translation>
    </message>
    <message>
        <source>見出し「%1」は、%2と同じです。</source>
        <translation>The heading “%1” is the same as that of %2.</translation>
    </message>
    <message>
        <source>内容の違いが分かる見出しにしてください。</source>
        <translation>Choose a heading that tells the two apart.</translation>
    </message>
    <message>
        <source>本文がない</source>
        <translation>No text</translation>
    </message>
    <message>
        <source>本文がありません。</source>
        <translation>There is no text.</translation>
    </message>
    <message>
        <source>本文を書くか、この条項を削ってください。</source>
        <translation>Write the text, or delete the clause.</translation>
    </message>
    <message>
        <source>読めない文字</source>
        <translation>Unreadable character</translation>
    </message>
    <message>
        <source>読めない文字（%1）があります。</source>
        <translation>There is an unreadable character (%1).</translation>
    </message>
    <message>
        <source>正しい文字に直してください。</source>
        <translation>Replace it with the right one.</translation>
    </message>
    <message>
        <source>括弧の対応</source>
        <translation>Unbalanced bracket</translation>
    </message>
    <message>
        <source>括弧「%1」に対応する括弧がありません。</source>
        <translation>The bracket “%1” has no counterpart.</translation>
    </message>
    <message>
        <source>括弧を補うか、削ってください。</source>
        <translation>Add the missing bracket, or remove this one.</translation>
    </message>
    <message>
        <source>数字の混在</source>
        <translation>Mixed numerals</translation>
    </message>
    <message>
        <source>「%1」の数字の書き方が、ほかの参照と違います（%2箇所）。</source>
        <translation>The numerals in “%1” are written differently from other references (%2 places).</translation>
    </message>
    <message>
        <source>漢数字、全角又は半角のいずれかにそろえてください。</source>
        <translation>Use one kind throughout: kanji, full-width or half-width.</translation>
    </message>
    <message>
        <source>一文に二つの義務</source>
        <translation>Two duties in one sentence</translation>
    </message>
    <message>
        <source>一つの文に義務が二つあります。</source>
        <translation>One sentence contains two duties.</translation>
    </message>
    <message>
        <source>文を分けると、点検や監査で確かめやすくなります。</source>
        <translation>Separate sentences are easier to check and to audit.</translation>
    </message>
    <message>
        <source>主体のない義務</source>
        <translation>Duty without a subject</translation>
    </message>
    <message>
        <source>誰の義務かが書かれていません。</source>
        <translation>It does not say whose duty this is.</translation>
    </message>
    <message>
        <source>「情報セキュリティ管理者は、」のように主体を書いてください。</source>
        <translation>Name the subject, as in 情報セキュリティ管理者は、</translation>
    </message>
    <message>
        <source>定義より前の使用</source>
        <translation>Used before it is defined</translation>
    </message>
    <message>
        <source>「%1」が、定義より前に使われています。</source>
        <translation>“%1” is used before it is defined.</translation>
    </message>
    <message>
        <source>最初に使う所で定義してください。</source>
        <translation>Define it where it is first used.</translation>
    </message>
    <message>
        <source>二重の定義</source>
        <translation>Defined twice</translation>
    </message>
    <message>
        <source>「%1」が二度定義されています。</source>
        <translation>“%1” is defined twice.</translation>
    </message>
    <message>
        <source>定義を一つにするか、「この条において」と範囲を限ってください。</source>
        <translation>Keep one definition, or limit its scope with この条において.</translation>
    </message>
    <message>
        <source>表記の揺れ</source>
        <translation>Inconsistent spelling</translation>
    </message>
    <message>
        <source>「%1」と「%2」の表記が混ざっています。</source>
        <translation>Both “%1” and “%2” are used.</translation>
    </message>
    <message>
        <source>どちらかにそろえてください。</source>
        <translation>Use one of the two throughout.</translation>
    </message>
    <message>
        <source>使われない定義</source>
        <translation>Unused definition</translation>
    </message>
    <message>
        <source>「%1」は、定義した後で使われていません。</source>
        <translation>“%1” is not used after it is defined.</translation>
    </message>
    <message>
        <source>定義を削るか、本文で使ってください。</source>
        <translation>Remove the definition, or use the term.</translation>
    </message>
    <message>
        <source>不採用の理由がない</source>
        <translation>Refused without a reason</translation>
    </message>
    <message>
        <source>例文（%1）を不採用とする理由がありません。</source>
        <translation>There is no reason for refusing the example (%1).</translation>
    </message>
    <message>
        <source>理由を書いてください。</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>条項のない対応</source>
        <translation>Link without a clause</translation>
    </message>
    <message>
        <source>例文（%1）に対応する条項がなくなっています。</source>
        <translation>The clause linked to the example (%1) no longer exists.</translation>
    </message>
    <message>
        <source>別の条項に対応させるか、不採用とその理由を記録してください。</source>
        <translation>Link another clause, or record that the example is refused and why.</translation>
    </message>
    <message>
        <source>例文の変更</source>
        <translation>Example changed</translation>
    </message>
    <message>
        <source>例文 %1「%2」が、確認の後で変わりました（要確認）。</source>
        <translation>Example %1 “%2” has changed since it was reviewed (needs review).</translation>
    </message>
    <message>
        <source>新しい例文と見比べ、確認してください。</source>
        <translation>Compare with the new example and confirm.</translation>
    </message>
    <message>
        <source>例文より弱い規定</source>
        <translation>Weaker than the example</translation>
    </message>
    <message>
        <source>意図したものであれば、変更採用の理由に書いてください。</source>
        <translation>If this is intended, say so in the reason for adapting it.</translation>
    </message>
    <message>
        <source>例文にない例外</source>
        <translation>Exception that the example does not have</translation>
    </message>
    <message>
        <source>例外の要る理由を、変更採用の理由に書いてください。</source>
        <translation>Write why the exception is needed in the reason for adapting it.</translation>
    </message>
    <message>
        <source>例文より狭い適用</source>
        <translation>Narrower than the example</translation>
    </message>
    <message>
        <source>限る語を外すか、変更採用の理由に書いてください。</source>
        <translation>Remove the limiting words, or say why in the reason for adapting it.</translation>
    </message>
    <message>
        <source>例文の列挙からの脱落</source>
        <translation>Left out of the example&apos;s list</translation>
    </message>
    <message>
        <source>共同の策定の食い違い</source>
        <translation>Joint adoption differs</translation>
    </message>
    <message>
        <source>共同で定めた「%1」の番号又は日付が、「%2」と違います。</source>
        <translation>Number or dates of %1, which adopted jointly, differ from those of %2.</translation>
    </message>
    <message>
        <source>番号と日付をそろえるか、共同の名前を消してください。</source>
        <translation>Make number and dates the same, or take the joint name away.</translation>
    </message>
    <message>
        <source>公表すると支障のある記載</source>
        <translation>Detail that should not be public</translation>
    </message>
    <message>
        <source>機器のアドレス又は携帯電話の番号とみられる「%1」があります。</source>
        <translation>“%1” looks like an address of a machine or a mobile telephone number.</translation>
    </message>
    <message>
        <source>部署名と代表電話に改めるか、この条項を非公開にしてください。</source>
        <translation>Name the office and its main telephone instead, or withhold the clause.</translation>
    </message>
    <message>
        <source>目録にない引用</source>
        <translation>Citation not in the catalogue</translation>
    </message>
    <message>
        <source>%1の題名又は版が、参考文書の目録にありません。</source>
        <translation>The catalogue of references does not have %1 under this title or edition.</translation>
    </message>
    <message>
        <source>目録にあるもの：%2</source>
        <translation>In the catalogue: %2</translation>
    </message>
    <message>
        <source>置くことのできない機関</source>
        <translation>Organ that cannot exist</translation>
    </message>
    <message>
        <source>「%1」は、この種類の団体又はこの組合せでは置かれません。</source>
        <translation>A body of this kind, or with these other organs, has no “%1”.</translation>
    </message>
    <message>
        <source>団体の設定で、団体の種類と機関を確かめてください。</source>
        <translation>Check the kind of the body and its organs in the body’s settings.</translation>
    </message>
    <message>
        <source>一つの機関だけの共同の策定</source>
        <translation>Joint adoption by one organ alone</translation>
    </message>
    <message>
        <source>「%1」は「%2」として共同で定めたとされていますが、ほかの機関の記録がありません。</source>
        <translation>“%1” is said to have adopted jointly as “%2”, but no other organ has such a record.</translation>
    </message>
    <message>
        <source>ほかの機関の記録を加えるか、共同の名前を消してください。</source>
        <translation>Add the records of the other organs, or clear the joint name.</translation>
    </message>
    <message>
        <source>図の代替文がない</source>
        <translation>Figure without alternative text</translation>
    </message>
    <message>
        <source>図が何を示すかの文がありません。</source>
        <translation>There are no words saying what the figure shows.</translation>
    </message>
    <message>
        <source>図を見られない人に読み上げる文を書いてください。</source>
        <translation>Write what is read out to those who cannot see the figure.</translation>
    </message>
    <message>
        <source>文末が例文 %1 より緩やかです。例文：「%2」&#x3000;現行：「%3」</source>
        <translation>The ending is weaker than in example %1. Example: “%2”  Ours: “%3”</translation>
    </message>
    <message>
        <source>例文 %1 にない例外「%4」があります。例文：「%2」&#x3000;現行：「%3」</source>
        <translation>There is an exception, “%4”, that example %1 does not have. Example: “%2”  Ours: “%3”</translation>
    </message>
    <message>
        <source>「%4」により、例文 %1 より適用が狭まっています。例文：「%2」&#x3000;現行：「%3」</source>
        <translation>“%4” makes this narrower than example %1. Example: “%2”  Ours: “%3”</translation>
    </message>
    <message>
        <source>例文 %1 に挙がる「%4」がありません。例文：「%2」&#x3000;現行：「%3」</source>
        <translation>“%4”, which example %1 lists, is missing. Example: “%2”  Ours: “%3”</translation>
    </message>
    <message>
        <source>加えるか、当たるものがない旨を変更採用の理由に書いてください。</source>
        <translation>Add it, or say in the reason for adapting it that the body has none.</translation>
    </message>
</context>
<context>
    <name>hoshin::cli</name>
    <message>
        <source>記録する人の名前（「名前 &lt;アドレス&gt;」も可。既定は HOSHIN_AUTHOR）</source>
        <translation>Who records (also &quot;Name &lt;address&gt;&quot;; default: HOSHIN_AUTHOR)</translation>
    </message>
    <message>
        <source>条例・規程・指針形式などの文書を読み、条項の木を書き出します。</source>
        <translation>Reads an ordinance, rule or guideline-style document and writes its clause tree.</translation>
    </message>
    <message>
        <source>文書を作業中の内容に取り込みます。既にある文書なら新しい版とし、条項の同一性を保ちます。読み取れない行があれば終了コード1です。</source>
        <translation>Imports a document into the working state. An existing document gets a new state; clauses keep their identity. Exit code 1 where lines were not understood.</translation>
    </message>
    <message>
        <source>取り込み先</source>
        <translation>Where to import to</translation>
    </message>
    <message>
        <source>団体の作業フォルダーを作ります。</source>
        <translation>Makes a body&apos;s workspace.</translation>
    </message>
    <message>
        <source>団体の名称（星見野市）</source>
        <translation>Name of the body (星見野市)</translation>
    </message>
    <message>
        <source>全国地方公共団体コード</source>
        <translation>Local government code</translation>
    </message>
    <message>
        <source>機関（繰り返せる。既定はこの種類の団体の全ての機関）</source>
        <translation>Organ (may be repeated; default: all organs of this kind of body)</translation>
    </message>
    <message>
        <source>alpha、alpha-prime、beta、beta-prime（既定は alpha）</source>
        <translation>alpha, alpha-prime, beta, beta-prime (default: alpha)</translation>
    </message>
    <message>
        <source>差込み項目の値（繰り返せる。ciso-post=副市長）</source>
        <translation>Value of a placeholder (may be repeated; ciso-post=副市長)</translation>
    </message>
    <message>
        <source>作業中の内容を版として記録します。</source>
        <translation>Records the working state as a revision.</translation>
    </message>
    <message>
        <source>改定の理由</source>
        <translation>Reason of the change</translation>
    </message>
    <message>
        <source>決裁・議決の日（2026-04-01）</source>
        <translation>Date of the decision (2026-04-01)</translation>
    </message>
    <message>
        <source>施行の日</source>
        <translation>Date of effect</translation>
    </message>
    <message>
        <source>draft（案）か decided（決定。--decided があるときの既定）</source>
        <translation>draft or decided (the default where --decided is given)</translation>
    </message>
    <message>
        <source>記録された版を新しい順に並べます。</source>
        <translation>Lists the recorded revisions, newest first.</translation>
    </message>
    <message>
        <source>ある版の文書を出します。@REV を省くと作業中の内容、@1 は最初の版、@-1 は最後の版です。</source>
        <translation>Shows a document of a revision. Without @REV the working state; @1 is the first revision, @-1 the last.</translation>
    </message>
    <message>
        <source>2つの版を条項号ごとに対応付け、変わった字句を示します。違いがあれば終了コード1です。</source>
        <translation>Pairs the clauses of two versions and shows what changed. Exit code 1 where they differ.</translation>
    </message>
    <message>
        <source>改め文を溶け込ませた文書を出します。一つでも適用できなければ何も出さず、終了コード3です。</source>
        <translation>Applies an amending text and writes the result. All or nothing; exit code 3 where an instruction cannot be applied.</translation>
    </message>
    <message>
        <source>ガイドラインの例文への対応状況を出します。未対応があれば終了コード1です。</source>
        <translation>Shows how the guideline&apos;s examples are covered. Exit code 1 where there are gaps.</translation>
    </message>
    <message>
        <source>edition、rule16-3、checklist:ID、crosswalk:ID（既定は edition）</source>
        <translation>edition, rule16-3, checklist:ID, crosswalk:ID (default: edition)</translation>
    </message>
    <message>
        <source>ガイドラインの版（既定は使用中の最も新しい版）</source>
        <translation>Guideline edition (default: the newest in use)</translation>
    </message>
    <message>
        <source>ガイドラインの新しい版が方針にとって何を意味するかを条ごとに出します。</source>
        <translation>Shows clause by clause what a new edition means for the policy.</translation>
    </message>
    <message>
        <source>新しい版の id（r8-03）</source>
        <translation>Id of the new edition (r8-03)</translation>
    </message>
    <message>
        <source>今の版の id（既定は対応付けから判断）</source>
        <translation>Id of the present edition (default: read from the mapping)</translation>
    </message>
    <message>
        <source>安全なものを作業中の内容に取り込む</source>
        <translation>Take the safe ones into the working state</translation>
    </message>
    <message>
        <source>ガイドラインの版を並べ、示し、検査し、比べます。</source>
        <translation>Lists, shows, checks and compares guideline editions.</translation>
    </message>
    <message>
        <source>改め文を1行1文として読み、読み取ったとおりに書き戻します。書き戻せない行があれば終了コード1です。</source>
        <translation>Reads amending sentences, one a line, and prints each back. Exit code 1 where one does not come back identically.</translation>
    </message>
    <message>
        <source>公開する文書一式（HTML、PDF、目録）を書き出します。条件を満たさないときは理由を示し、終了コード1です。</source>
        <translation>Writes the publication package (HTML, PDF, manifest). Where the gate is not met it says why, exit code 1.</translation>
    </message>
    <message>
        <source>書き出すフォルダー（前の公開物があれば置き換えます）</source>
        <translation>Folder to write to (an earlier package is replaced)</translation>
    </message>
    <message>
        <source>条件を満たさなくても、全てのページに案と記して書き出します</source>
        <translation>Publish although the gate is not met, marked as draft on every page</translation>
    </message>
    <message>
        <source>Word 形式も書き出します</source>
        <translation>Also write Word files</translation>
    </message>
    <message>
        <source>非公開の条項があった場所に印を残しません</source>
        <translation>Leave no mark where withheld clauses stood</translation>
    </message>
    <message>
        <source>フォルダーの中身が公開した時のままかを調べます</source>
        <translation>Check that a folder is as it was published</translation>
    </message>
    <message>
        <source>他の道具と交換するファイルを書き出します。非公開の条項は含みません。</source>
        <translation>Writes files for exchange with other tools. Withheld clauses are not in them.</translation>
    </message>
    <message>
        <source>ガイドラインの版（既定は使っている最新の版）</source>
        <translation>Guideline edition (default: the newest in use)</translation>
    </message>
    <message>
        <source>xlsx と csv に非公開の条項も含めます（庁内用）</source>
        <translation>Include withheld clauses in xlsx and csv (internal use)</translation>
    </message>
    <message>
        <source>出力の形式（既定は %1）</source>
        <translation>Output format (default: %1)</translation>
    </message>
    <message>
        <source>標準出力の代わりに FILE へ書く</source>
        <translation>Write to FILE instead of standard output</translation>
    </message>
    <message>
        <source>この説明を表示する</source>
        <translation>Show this help</translation>
    </message>
    <message>
        <source>終了コード: 0 完了、1 完了（報告すべき指摘・差異あり）、2 使い方の誤り、3 入力を読めない、4 出力を書けない</source>
        <translation>Exit codes: 0 done, 1 done with findings or differences, 2 wrong usage, 3 input cannot be read, 4 output cannot be written</translation>
    </message>
    <message>
        <source>使い方: hoshin-cli コマンド …（hoshin-cli コマンド --help で詳細）</source>
        <translation>Usage: hoshin-cli COMMAND … (details: hoshin-cli COMMAND --help)</translation>
    </message>
    <message>
        <source>「%1」という指定はありません。</source>
        <translation>There is no option “%1”.</translation>
    </message>
    <message>
        <source>「%1」の値がありません。</source>
        <translation>“%1” needs a value.</translation>
    </message>
    <message>
        <source>形式「%1」はありません。%2 のいずれかを指定してください。</source>
        <translation>There is no format “%1”. Use one of %2.</translation>
    </message>
    <message>
        <source>引数の数が合いません。</source>
        <translation>Wrong number of arguments.</translation>
    </message>
    <message>
        <source>「%1」というコマンドはありません。</source>
        <translation>There is no command “%1”.</translation>
    </message>
    <message>
        <source>元の文と同じ文になりません。</source>
        <translation>Does not come back as it was.</translation>
    </message>
    <message>
        <source>%1文のうち%2文が元のとおりに書き戻せました。</source>
        <translation>%2 of %1 sentences came back identically.</translation>
    </message>
    <message numerus="yes">
        <source>%n か所</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>改め文として読めません。</source>
        <translation>Not an amending sentence.</translation>
    </message>
    <message>
        <source>その箇所がありません。</source>
        <translation>There is no such place.</translation>
    </message>
    <message>
        <source>その字句がありません。</source>
        <translation>There are no such words.</translation>
    </message>
    <message>
        <source>移す先又は加える先が既にあります。</source>
        <translation>The place to move or add to is taken.</translation>
    </message>
    <message>
        <source>文に書かれた数と、掲げられた数が違います。</source>
        <translation>The number named and the number listed differ.</translation>
    </message>
    <message>
        <source>次に掲げられた文が読めません。</source>
        <translation>The text that follows cannot be read.</translation>
    </message>
    <message>
        <source>この改め方には対応していません。</source>
        <translation>This way of amending is not supported.</translation>
    </message>
    <message>
        <source>改め文がありません。</source>
        <translation>There is no amending text.</translation>
    </message>
    <message>
        <source>適用できない箇所があるため、何も改めませんでした。</source>
        <translation>Something could not be applied, so nothing was changed.</translation>
    </message>
    <message>
        <source>充足</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>変更して充足</source>
        <translation>Covered with changes</translation>
    </message>
    <message>
        <source>経過措置</source>
        <translation>Transitional</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>不採用</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>未対応</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>例文なし</source>
        <translation>No example</translation>
    </message>
    <message>
        <source>要確認</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>WORKSPACE:DOCUMENT の形で文書を指定してください。ある文書： %1</source>
        <translation>Name the document as WORKSPACE:DOCUMENT. Documents: %1</translation>
    </message>
    <message>
        <source>WORKSPACE[@REV][:DOCUMENT] の形で指定してください。</source>
        <translation>Use the form WORKSPACE[@REV][:DOCUMENT].</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1 articles</translation>
    </message>
    <message>
        <source>ひな型が見つかりません。HOSHIN_TEMPLATES にフォルダーを指定してください。</source>
        <translation>No template was found. Set HOSHIN_TEMPLATES to their folder.</translation>
    </message>
    <message>
        <source>%1 つの版を検査しました。指摘は %2 件です。</source>
        <translation>%1 editions checked, %2 findings.</translation>
    </message>
    <message>
        <source>guideline diff には版の id を二つ指定してください。</source>
        <translation>guideline diff takes two edition ids.</translation>
    </message>
    <message>
        <source>guideline list、show ID、lint DIR…、diff A B、import FILE のいずれかを指定してください。</source>
        <translation>Use guideline list, show ID, lint DIR…, diff A B or import FILE.</translation>
    </message>
    <message>
        <source>--into に WORKSPACE:DOCUMENT の形で取り込み先を指定してください。</source>
        <translation>Say where to with --into WORKSPACE:DOCUMENT.</translation>
    </message>
    <message>
        <source>%1 を %2 に取り込みました。</source>
        <translation>%1 was imported into %2.</translation>
    </message>
    <message>
        <source>%1 を %2 に取り込みました。確かめていただきたい行が %3 あります。</source>
        <translation>%1 was imported into %2. %3 lines need a look.</translation>
    </message>
    <message>
        <source>決定</source>
        <translation>decided</translation>
    </message>
    <message>
        <source>案</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>決定日 %1</source>
        <translation>decided %1</translation>
    </message>
    <message>
        <source>施行日 %1</source>
        <translation>in effect %1</translation>
    </message>
    <message>
        <source>記録された版はまだありません。import で文書を取り込み、record で記録してください。</source>
        <translation>No revision has been recorded. Import a document, then record.</translation>
    </message>
    <message>
        <source>--name に団体の名称を指定してください。</source>
        <translation>Give the body&apos;s name with --name.</translation>
    </message>
    <message>
        <source>「%1」という機関はありません。</source>
        <translation>There is no organ “%1”.</translation>
    </message>
    <message>
        <source>--model には alpha、alpha-prime、beta、beta-prime のいずれかを指定してください。</source>
        <translation>--model takes alpha, alpha-prime, beta or beta-prime.</translation>
    </message>
    <message>
        <source>--set は ID=値 の形で指定してください。</source>
        <translation>--set takes ID=VALUE.</translation>
    </message>
    <message>
        <source>「%1」の作業フォルダーを %2 に作りました。</source>
        <translation>The workspace of “%1” was made at %2.</translation>
    </message>
    <message>
        <source>[%1] %2%3 %4（根拠：%5）</source>
        <translation>[%1] %2%3 %4 (source: %5)</translation>
    </message>
    <message>
        <source>%1： ありません。</source>
        <translation>%1: missing.</translation>
    </message>
    <message>
        <source>%1： 公開した時の内容と違います。</source>
        <translation>%1: not as published.</translation>
    </message>
    <message>
        <source>%1： 公開したファイルではありません。</source>
        <translation>%1: not a published file.</translation>
    </message>
    <message>
        <source>作業フォルダーの公開の記録 第%1号と一致します。</source>
        <translation>Agrees with publication record no. %1 of the workspace.</translation>
    </message>
    <message>
        <source>作業フォルダーに、この公開の記録がありません。</source>
        <translation>The workspace has no record of this publication.</translation>
    </message>
    <message>
        <source>%1個のファイルは、全て公開した時のままです。</source>
        <translation>All %1 files are as published.</translation>
    </message>
    <message>
        <source>WORKSPACE[@REV] と --out DIR を指定してください。</source>
        <translation>Give WORKSPACE[@REV] and --out DIR.</translation>
    </message>
    <message>
        <source>記録された版がありません。先に record で版を記録してください。</source>
        <translation>There is no revision. Record one first.</translation>
    </message>
    <message>
        <source>記録していない変更は公開物に含まれません。</source>
        <translation>Unrecorded changes are not published.</translation>
    </message>
    <message>
        <source>変更なし</source>
        <translation>no changes</translation>
    </message>
    <message>
        <source>早送り</source>
        <translation>fast-forward</translation>
    </message>
    <message>
        <source>要統合（重なりあり）</source>
        <translation>to merge (overlapping)</translation>
    </message>
    <message>
        <source>要統合</source>
        <translation>to merge</translation>
    </message>
    <message>
        <source>上流削除（独自の変更あり）</source>
        <translation>deleted upstream (own changes)</translation>
    </message>
    <message>
        <source>上流削除</source>
        <translation>deleted upstream</translation>
    </message>
    <message>
        <source>上流新設</source>
        <translation>new upstream</translation>
    </message>
    <message>
        <source>安全なものを作業中の内容に取り込みました。判断が残るもの: %1</source>
        <translation>The safe ones were taken into the working state. Left to decide: %1</translation>
    </message>
    <message>
        <source>WORKSPACE:DOCUMENT --to EDITION の形で指定してください。</source>
        <translation>Use the form WORKSPACE:DOCUMENT --to EDITION.</translation>
    </message>
    <message>
        <source>-m に改定の理由を指定してください。</source>
        <translation>Give the reason with -m.</translation>
    </message>
    <message>
        <source>日付は 2026-04-01 のように指定してください。</source>
        <translation>Write dates like 2026-04-01.</translation>
    </message>
    <message>
        <source>--kind には draft か decided を指定してください。</source>
        <translation>--kind takes draft or decided.</translation>
    </message>
    <message>
        <source>版 @%1 を記録しました。内容は前の版から変わっていません。</source>
        <translation>Revision @%1 was recorded. Nothing changed since the one before.</translation>
    </message>
    <message>
        <source>版 @%1 を記録しました（変更されたファイル %2）。</source>
        <translation>Revision @%1 was recorded (%2 files changed).</translation>
    </message>
    <message>
        <source>WORKSPACE[@REV]:DOCUMENT の形で指定してください。</source>
        <translation>Use the form WORKSPACE[@REV]:DOCUMENT.</translation>
    </message>
    <message>
        <source>作業フォルダーのどの文書かを WORKSPACE:DOCUMENT の形で指定してください</source>
        <translation>Say which document of the workspace as WORKSPACE:DOCUMENT</translation>
    </message>
    <message>
        <source>128 MB を超えるファイルは読みません</source>
        <translation>Files above 128 MB are not read</translation>
    </message>
    <message>
        <source>%1: 文字コード %2 から変換して読みました。</source>
        <translation>%1: converted from %2.</translation>
    </message>
    <message>
        <source>番号のない行で、どの条項に属するか分かりません。直前の条項の文として残しました。</source>
        <translation>A line without a number; it is not clear where it belongs. Kept as text of the clause before it.</translation>
    </message>
    <message>
        <source>番号が前の番号に続きません。書かれたとおりに残しました。</source>
        <translation>The number does not follow the one before. Kept as written.</translation>
    </message>
    <message>
        <source>表の欄の数が最初の行と違います。</source>
        <translation>The row has another number of cells than the first.</translation>
    </message>
    <message>
        <source>法令標準XMLのスキーマに合いません。読めるところまで読みました。</source>
        <translation>Not valid after the schema of 法令標準XML. Read as far as possible.</translation>
    </message>
    <message>
        <source>細分の階層が深すぎます。最も深い階層に置きました。</source>
        <translation>Nested too deeply. Put at the deepest level.</translation>
    </message>
    <message>
        <source>見つかりません。名前と場所を確かめてください。</source>
        <translation>Not found. Check the name and the place.</translation>
    </message>
    <message>
        <source>既にあります。別の名前を指定してください。</source>
        <translation>It already exists. Choose another name.</translation>
    </message>
    <message>
        <source>読めません。読み取りの権限と、ほかのソフトで開かれていないかを確かめてください。</source>
        <translation>It cannot be read. Check your permission and whether another program has it open.</translation>
    </message>
    <message>
        <source>書き込めません。書き込みの権限と空き容量を確かめてください。元の内容はそのまま残っています。</source>
        <translation>It cannot be written. Check permission and free space. What was there before is intact.</translation>
    </message>
    <message>
        <source>内容が形式に合いません。示した箇所を直すか、壊れていない版から開いてください。</source>
        <translation>The content is not well-formed. Correct the place shown or open an intact revision.</translation>
    </message>
    <message>
        <source>この形式又は版には対応していません。</source>
        <translation>This format or version is not supported.</translation>
    </message>
    <message>
        <source>読み込んだ後に、ほかの人が変更しました。最新の状態を読み直してから、もう一度行ってください。</source>
        <translation>Somebody else changed it since it was read. Read it again, then retry.</translation>
    </message>
    <message>
        <source>中止しました。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>プログラムの誤りで続けられません。詳細を添えて開発者に知らせてください。</source>
        <translation>A bug in the program. Please report it with the details.</translation>
    </message>
    <message>
        <source>新旧対照表の型: reference（参考資料型）、national（国省令型）、tottori（鳥取型）又は JSON ファイル</source>
        <translation>Form of the comparison table: reference, national, tottori, or a JSON file</translation>
    </message>
    <message>
        <source>旧を新に改める改め文を、適用して確かめたうえで出します。全体を改めるほかなかった箇所があれば終了コード1です。</source>
        <translation>Writes the amending text that turns OLD into NEW, after applying it as a proof. Exits with 1 where a whole clause had to be replaced.</translation>
    </message>
    <message>
        <source>差込み項目の値を並べ、又は --set で改めます。</source>
        <translation>Lists the values of the placeholders, or changes them with --set.</translation>
    </message>
    <message>
        <source>機関が文書を定めたことを記録します。機関を省くと全ての機関です。</source>
        <translation>Records that organs adopted a document. Without --organ: all organs.</translation>
    </message>
    <message>
        <source>機関（繰り返せる。議会、市長、education-board など）</source>
        <translation>Organ (may be repeated): assembly, head, education-board …</translation>
    </message>
    <message>
        <source>告示、訓令、規則、規程、要綱、決裁</source>
        <translation>Instrument: 告示, 訓令, 規則, 規程, 要綱, 決裁</translation>
    </message>
    <message>
        <source>番号（令和8年星見野市訓令第4号）</source>
        <translation>Number (令和8年星見野市訓令第4号)</translation>
    </message>
    <message>
        <source>決定の日</source>
        <translation>Date of decision</translation>
    </message>
    <message>
        <source>公表の日</source>
        <translation>Date of publication</translation>
    </message>
    <message>
        <source>公表したページ</source>
        <translation>Page of publication</translation>
    </message>
    <message>
        <source>共同で定めた機関に共通の名前</source>
        <translation>Name shared by organs that adopted jointly</translation>
    </message>
    <message>
        <source>定めることを要しない理由</source>
        <translation>Why this organ need not adopt it</translation>
    </message>
    <message>
        <source>文書の題名、番号、日付及び沿革を記録します。</source>
        <translation>Records a document&apos;s title, number, dates and history.</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>公布、告示又は発出の日</source>
        <translation>Date of promulgation</translation>
    </message>
    <message>
        <source>改正沿革に1行を加える（2026-04-01 令和8年星見野市訓令第4号）</source>
        <translation>Adds a line to the history (2026-04-01 令和8年星見野市訓令第4号)</translation>
    </message>
    <message>
        <source>条ごとに、もとになったと思われる例文を点数の順に出します。何も変えません。</source>
        <translation>Lists, clause by clause, the examples it may come from, best first. Changes nothing.</translation>
    </message>
    <message>
        <source>ガイドラインの版（既定は r8-03）</source>
        <translation>Edition of the guideline (default r8-03)</translation>
    </message>
    <message>
        <source>import で結び付ける版（既定は r8-03）</source>
        <translation>Edition to link with import (default r8-03)</translation>
    </message>
    <message>
        <source>import の結果を保存する作業フォルダー</source>
        <translation>Workspace that takes the result of import</translation>
    </message>
    <message>
        <source>作業フォルダーを1つのファイルで受け渡します。open は無ければ作業フォルダーを作ります。</source>
        <translation>Exchanges a workspace as one file. open makes the workspace where there is none.</translation>
    </message>
    <message>
        <source>create: この版より後だけを書き出す（@3）</source>
        <translation>create: only revisions after this one (@3)</translation>
    </message>
    <message>
        <source>WORKSPACE:DOCUMENT の形で、日付は 2026-04-01 のように指定してください。</source>
        <translation>Give WORKSPACE:DOCUMENT, and dates like 2026-04-01.</translation>
    </message>
    <message>
        <source>文書は %1 です</source>
        <translation>The documents are %1</translation>
    </message>
    <message>
        <source>%1: 小さく改める文では確実に新しい文にならないため、全体を改めました。</source>
        <translation>%1: replaced as a whole, because a smaller amendment would not give the new text with certainty.</translation>
    </message>
    <message>
        <source>%1: 大きく変わっているため、全体を改めました。</source>
        <translation>%1: replaced as a whole, because much has changed.</translation>
    </message>
    <message>
        <source>旧と新の文に違いはありません。改め文はありません。</source>
        <translation>The old and the new text do not differ. There is nothing to amend.</translation>
    </message>
    <message>
        <source>%1 に版 %2 件を書き出しました。</source>
        <translation>Wrote %2 revisions to %1.</translation>
    </message>
    <message>
        <source>%1 は正常です。新しい版は %2 件です。</source>
        <translation>%1 is sound. It has %2 new revisions.</translation>
    </message>
    <message>
        <source>%1 に新しい版はありません。</source>
        <translation>%1 has no new revisions.</translation>
    </message>
    <message>
        <source>%1 から版 %2 件を取り込みました。</source>
        <translation>Took in %2 revisions from %1.</translation>
    </message>
    <message>
        <source>bundle の後には create、open、verify のいずれかを指定してください。</source>
        <translation>After bundle, give create, open or verify.</translation>
    </message>
    <message>
        <source>誤り</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>助言</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>根拠: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>ガイドラインの版 %1 が見つからないので、例文との比較は行いません。</source>
        <translation>Edition %1 of the guideline was not found; examples are not compared.</translation>
    </message>
    <message>
        <source>指摘はありません。</source>
        <translation>There are no findings.</translation>
    </message>
    <message numerus="yes">
        <source>指摘 %n 件</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>%1行目の「%2」は、この版に当たる番号がありません。</source>
        <translation>Line %1: this edition has no number “%2”.</translation>
    </message>
    <message>
        <source>%1 か所を結び付けました。例文に当たる箇所がないもの: %2</source>
        <translation>Linked %1 places. Examples without a place: %2</translation>
    </message>
    <message>
        <source>「%1」は差込み項目の ID=値 の形ではありません。profile で一覧が出ます。</source>
        <translation>“%1” is not ID=VALUE of a placeholder. profile lists them.</translation>
    </message>
    <message>
        <source>条項の下に図（PNG、JPEG、SVG）を置きます。図の代わりに読み上げる文が要ります。</source>
        <translation>Puts a figure (PNG, JPEG or SVG) below a clause. It needs words that are read out in its place.</translation>
    </message>
    <message>
        <source>図のファイル（4 MBまで）</source>
        <translation>file of the figure (up to 4 MB)</translation>
    </message>
    <message>
        <source>図を置く条項（第3条第2項、別表第1）</source>
        <translation>the clause it stands below (第3条第2項, 別表第1)</translation>
    </message>
    <message>
        <source>図が何を示すか（代替文）</source>
        <translation>what the figure shows (alternative text)</translation>
    </message>
    <message>
        <source>図の題</source>
        <translation>caption of the figure</translation>
    </message>
    <message>
        <source>公開の前に、要確認をそのままにする理由を記録します。--rule を省くと、要確認と理由を並べます。</source>
        <translation>Records why a warning may stand at publication. Without --rule, lists the warnings and their reasons.</translation>
    </message>
    <message>
        <source>理由を記録する規則（check の [ ] の中の名前）</source>
        <translation>the rule the reason is for (the name in [ ] of check)</translation>
    </message>
    <message>
        <source>その場所の要確認だけ（第3条第2項）</source>
        <translation>only warnings at this place (第3条第2項)</translation>
    </message>
    <message>
        <source>理由。空にすると記録を消します</source>
        <translation>the reason; an empty one takes the record away</translation>
    </message>
    <message>
        <source>WORKSPACE:DOCUMENT、--file、--below 及び --alt を指定してください。</source>
        <translation>Give WORKSPACE:DOCUMENT, --file, --below and --alt.</translation>
    </message>
    <message>
        <source>未充足の条件が%1件あります。</source>
        <translation>%1 conditions are not met.</translation>
    </message>
    <message>
        <source>理由を記録していない要確認が%1件あります。改めるか、reason で理由を記録してください。</source>
        <translation>%1 warnings have no recorded reason. Mend them, or record a reason with the reason command.</translation>
    </message>
    <message>
        <source>公開できません。案として書き出すには --draft を付けてください。</source>
        <translation>Cannot be published. Add --draft to write it out as a draft.</translation>
    </message>
    <message>
        <source>理由が記録されていません。</source>
        <translation>No reason is recorded.</translation>
    </message>
    <message>
        <source>理由： %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>WORKSPACE[:DOCUMENT]、--rule RULE 及び --because TEXT を指定してください。</source>
        <translation>Give WORKSPACE[:DOCUMENT], --rule RULE and --because TEXT.</translation>
    </message>
    <message>
        <source>%1件の要確認に理由を記録しました。</source>
        <translation>Recorded the reason for %1 warnings.</translation>
    </message>
    <message>
        <source>当てはまる要確認はありません。</source>
        <translation>No warning matches.</translation>
    </message>
    <message>
        <source>ガイドラインの版又は実施手順のひな型から始める（繰り返せる。guideline list）</source>
        <translation>start from the template of an edition or a procedure (repeatable; guideline list)</translation>
    </message>
    <message>
        <source>ネットワークの型を改め、当てはまりの変わる例文を並べます</source>
        <translation>change the network model and list the examples that it concerns</translation>
    </message>
    <message>
        <source>--model で変わる例文を並べるだけで、改めません</source>
        <translation>only list what --model would change</translation>
    </message>
    <message>
        <source>加わる</source>
        <translation>applies now</translation>
    </message>
    <message>
        <source>外れる</source>
        <translation>no longer</translation>
    </message>
    <message>
        <source>--model は alpha、alpha-prime、beta、beta-prime のいずれかです。</source>
        <translation>--model is one of alpha, alpha-prime, beta, beta-prime.</translation>
    </message>
    <message>
        <source>型を改めると、%1 件の例文の当てはまりが変わります。</source>
        <translation>The change concerns %1 examples.</translation>
    </message>
    <message>
        <source>改め文の型: auto、directive（訓令）、ordinance-vertical（条例・縦書き）など又は JSON ファイル。list で一覧を出します</source>
        <translation>Profile of the amending text: auto, directive (訓令), ordinance-vertical (条例, vertical) … or a JSON file. list shows them all</translation>
    </message>
    <message>
        <source>附則に書く施行の日（令和8年4月1日、2026-04-01 など）</source>
        <translation>The day of effect for the supplementary provision (令和8年4月1日, 2026-04-01 …)</translation>
    </message>
    <message>
        <source>旧と新の2つを指定してください。</source>
        <translation>Give two texts: the old one and the new one.</translation>
    </message>
    <message>
        <source>--profile は %1 のどれか、又は JSON ファイルです。</source>
        <translation>--profile is one of %1, or a JSON file.</translation>
    </message>
    <message>
        <source>--effective の日付が読めません: %1</source>
        <translation>The date of --effective cannot be read: %1</translation>
    </message>
    <message>
        <source>見出しの重なり</source>
        <translation>Both changed the heading</translation>
    </message>
    <message>
        <source>図又は埋め込まれたファイルは取り込めません。名前だけを残しました。</source>
        <translation>A picture or embedded file cannot be imported. Only its name was kept.</translation>
    </message>
    <message>
        <source>図に説明がありません。図の内容を言葉で書いてください。</source>
        <translation>A picture has no description. Say in words what it shows.</translation>
    </message>
    <message>
        <source>例文の欄は、新が作業フォルダの版のときに限り付けられます。ファイルには例文との対応がありません。</source>
        <translation>The column of examples needs a version of a workspace as NEW: a file is not mapped to any examples.</translation>
    </message>
    <message>
        <source>prefecture、city、ward、town、village、union（一部事務組合）、wide-area-union（広域連合）、enterprise-union（企業団）</source>
        <translation>prefecture, city, ward, town, village, union, wide-area-union (広域連合), enterprise-union (企業団)</translation>
    </message>
    <message>
        <source>方針を点検し、指摘を場所、根拠及び直し方とともに示します。指摘があれば終了コード1です。指摘は非公開の条項の字句を含むことがあります。どの形式も庁内用で、公表するものではありません。</source>
        <translation>Checks the policy and shows findings with place, source and remedy. Exit code 1 where there are any. Findings may quote withheld clauses: every format is for use in the house and not to be published.</translation>
    </message>
    <message>
        <source>条項の字句にルビを付けます。本文の字句は変わりません。--reading を空にするとルビを外します。</source>
        <translation>Sets ruby over words of a clause. The text itself does not change. An empty --reading takes the ruby away.</translation>
    </message>
    <message>
        <source>字句のある条項（第3条第2項）</source>
        <translation>the clause with the words (第3条第2項)</translation>
    </message>
    <message>
        <source>ルビを付ける字句。条項の中で最初のもの</source>
        <translation>the words that get ruby; the first occurrence in the clause</translation>
    </message>
    <message>
        <source>読み</source>
        <translation>the reading</translation>
    </message>
    <message>
        <source>--kind には prefecture、city、ward、town、village、union、wide-area-union、enterprise-union のいずれかを指定してください。</source>
        <translation>Give --kind one of prefecture, city, ward, town, village, union, wide-area-union, enterprise-union.</translation>
    </message>
    <message>
        <source>参照と差込み項目の字句には、ルビを付けられません。</source>
        <translation>The words of references and placeholders cannot have ruby.</translation>
    </message>
    <message>
        <source>読みに「｜」「《」「》」は使えません。</source>
        <translation>A reading cannot contain ｜, 《 or 》.</translation>
    </message>
    <message>
        <source>WORKSPACE:DOCUMENT、--place、--words 及び --reading を指定してください。</source>
        <translation>Give WORKSPACE:DOCUMENT, --place, --words and --reading.</translation>
    </message>
    <message>
        <source>元のファイルを添付として残す（attachment）</source>
        <translation>keep the original file as an attachment</translation>
    </message>
    <message>
        <source>取り込んだ元のファイルを、添付として一覧にし、取り出し、加え、除きます。添付は公開しません。</source>
        <translation>Lists, takes out, adds and removes the original files of imported documents. Attachments are never published.</translation>
    </message>
    <message>
        <source>%1 は添付にできません。32 MB までのファイルを残せます。</source>
        <translation>%1 cannot be attached. Files of up to 32 MB can be kept.</translation>
    </message>
    <message>
        <source>attachment list WORKSPACE[@REV][:DOCUMENT]、save WORKSPACE[@REV]:DOCUMENT NAME、add WORKSPACE:DOCUMENT FILE、remove WORKSPACE:DOCUMENT NAME のいずれかを指定してください。</source>
        <translation>Use attachment list WORKSPACE[@REV][:DOCUMENT], save WORKSPACE[@REV]:DOCUMENT NAME, add WORKSPACE:DOCUMENT FILE or remove WORKSPACE:DOCUMENT NAME.</translation>
    </message>
    <message>
        <source>この公開セットの文書と形式だけを書き出す（sets。既定は全ての文書）</source>
        <translation>only the documents and forms of this publication set (sets; default: every document)</translation>
    </message>
    <message>
        <source>公開セット（機関ごとに、公開する文書と形式）を並べ、又は --define で作り、改めます。</source>
        <translation>Lists the publication sets (which documents an organ publishes, in which forms), or makes and changes one with --define.</translation>
    </message>
    <message>
        <source>この名前の公開セットを作り、又は指定した点だけを改めます</source>
        <translation>make the publication set of this name, or change only what is given</translation>
    </message>
    <message>
        <source>公開する文書（繰り返した順に並べる）</source>
        <translation>document to publish (repeatable, in this order)</translation>
    </message>
    <message>
        <source>公開する機関（繰り返せる。既定は文書を定めた機関）</source>
        <translation>organ that publishes (repeatable; default: the organs that adopted the documents)</translation>
    </message>
    <message>
        <source>pdf、html、docx（繰り返せる。既定は pdf と html）</source>
        <translation>pdf, html, docx (repeatable; default pdf and html)</translation>
    </message>
    <message>
        <source>非公開の条項があった場所に印を残すか（既定は yes）</source>
        <translation>whether a mark stays where a clause is withheld (default yes)</translation>
    </message>
    <message>
        <source>公開セットを消します。公表の記録は残ります</source>
        <translation>remove the publication set; records of publication stay</translation>
    </message>
    <message>
        <source>（この公開セットの外） </source>
        <translation>(outside this publication set) </translation>
    </message>
    <message>
        <source>この文書はありません</source>
        <translation>there is no such document</translation>
    </message>
    <message>
        <source>文書 %1</source>
        <translation>Documents: %1</translation>
    </message>
    <message>
        <source>機関 文書を定めた機関</source>
        <translation>Organs: those that adopted the documents</translation>
    </message>
    <message>
        <source>機関 %1</source>
        <translation>Organs: %1</translation>
    </message>
    <message>
        <source>形式 %1</source>
        <translation>Forms: %1</translation>
    </message>
    <message>
        <source>非公開の印を残さない</source>
        <translation>no marks where clauses are withheld</translation>
    </message>
    <message>
        <source>--form は pdf、html、docx のいずれかです。</source>
        <translation>--form is one of pdf, html, docx.</translation>
    </message>
    <message>
        <source>公開セットがありません</source>
        <translation>There is no publication set</translation>
    </message>
    <message>
        <source>公開セットは %1 です</source>
        <translation>The publication sets are %1</translation>
    </message>
    <message>
        <source>WORKSPACE の形で指定してください。--define と --remove は一度に一つです。</source>
        <translation>Give WORKSPACE, and either --define or --remove.</translation>
    </message>
    <message>
        <source>公開セットがありません。--define NAME --document DOCUMENT で作ります。</source>
        <translation>There is no publication set. Make one with --define NAME --document DOCUMENT.</translation>
    </message>
    <message>
        <source>例文の採用区分と理由を記録し、条と結びます。--example を省くと、対応を並べます。</source>
        <translation>Records the stance on an example and its reason, and links it with a clause. Without --example, lists the mapping.</translation>
    </message>
    <message>
        <source>例文の id 又は番号（gl.s6.6.2、6.6(2)）</source>
        <translation>Id or number of the example (gl.s6.6.2, 6.6(2))</translation>
    </message>
    <message>
        <source>採用区分（adopted、adapted、refused）。none は結び付けを解く</source>
        <translation>Stance (adopted, adapted, refused). none takes the link away</translation>
    </message>
    <message>
        <source>結ぶ条（第3条第2項）。省くと、結ばれている条</source>
        <translation>Clause to link (第3条第2項). Otherwise the clauses that are linked</translation>
    </message>
    <message>
        <source>理由。不採用には必ず書きます</source>
        <translation>Reason. A refusal needs one</translation>
    </message>
    <message>
        <source>ガイドラインの版（既定は作業フォルダーの最新の版）</source>
        <translation>Edition of the guideline (the workspace&apos;s newest one unless given)</translation>
    </message>
    <message>
        <source>調査票と経過措置の答えを記録します。--question を省くと、答えを並べます。</source>
        <translation>Records answers to checklists and transitions. Without --question, lists the answers.</translation>
    </message>
    <message>
        <source>調査票の id。施行規則第16条の3は rule16-3</source>
        <translation>Id of the checklist. rule16-3 for Article 16-3 of the enforcement rules</translation>
    </message>
    <message>
        <source>問い又は号の番号。適用除外は exempt</source>
        <translation>Number of the question or item. exempt for the exemption</translation>
    </message>
    <message>
        <source>答え（yes、no、partly、not-applicable、号は transitional）。空にすると記録を消します</source>
        <translation>Answer (yes, no, partly, not-applicable; transitional for an item). Empty: the record is deleted</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>期限（2027-03-31）</source>
        <translation>Due (2027-03-31)</translation>
    </message>
    <message>
        <source>WORKSPACE、--checklist ID 及び --question NUMBER を指定し、--due は 2027-03-31 のように書いてください。</source>
        <translation>Give WORKSPACE, --checklist ID and --question NUMBER, and write --due as 2027-03-31.</translation>
    </message>
    <message>
        <source>答えは %1 のいずれかです。</source>
        <translation>The answer is one of %1.</translation>
    </message>
    <message>
        <source>%1 のいずれかを指定してください。</source>
        <translation>Give one of %1.</translation>
    </message>
    <message>
        <source>この例文と結ばれた条がありません。</source>
        <translation>No clause is linked with this example.</translation>
    </message>
    <message>
        <source>この例文と結ばれた条がありません。--place で条を示してください。</source>
        <translation>No clause is linked with this example. Name one with --place.</translation>
    </message>
    <message>
        <source>WORKSPACE:DOCUMENT、--example EXAMPLE 及び --as adopted・adapted・refused・none を指定してください。</source>
        <translation>Give WORKSPACE:DOCUMENT, --example EXAMPLE and --as adopted, adapted, refused or none.</translation>
    </message>
    <message>
        <source>不採用には理由が要ります。--because TEXT を指定してください。</source>
        <translation>A refusal needs a reason. Give --because TEXT.</translation>
    </message>
</context>
<context>
    <name>hoshin::publish</name>
    <message>
        <source>公開する文書がありません。</source>
        <translation>There is no document to publish.</translation>
    </message>
    <message>
        <source>方針の公開区分を公開にしてください。</source>
        <translation>Set the publication class of the policy to public.</translation>
    </message>
    <message>
        <source>印刷用の書体「%1」がありません。</source>
        <translation>The font “%1” for print is missing.</translation>
    </message>
    <message>
        <source>BIZ UD明朝とBIZ UDゴシックを入れてください。</source>
        <translation>Install BIZ UDMincho and BIZ UDGothic.</translation>
    </message>
    <message>
        <source>（%1か所）</source>
        <translation> (%1 places)</translation>
    </message>
    <message>
        <source>「%1」を印刷できる書体がありません%2。</source>
        <translation>No font can print “%1”%2.</translation>
    </message>
    <message>
        <source>IPAmj明朝を入れるか、別の字に改めてください。</source>
        <translation>Install IPAmjMincho, or use another character.</translation>
    </message>
    <message>
        <source>公開セットの文書「%1」がありません。</source>
        <translation>The document “%1” of the publication set does not exist.</translation>
    </message>
    <message>
        <source>公開セットから除くか、文書を取り込んでください。</source>
        <translation>Take it out of the publication set, or import the document.</translation>
    </message>
    <message>
        <source>公開セットの文書を定めた機関の記録がありません。</source>
        <translation>There is no record of any organ that adopted the documents of the publication set.</translation>
    </message>
    <message>
        <source>策定の記録を入れるか、公開セットに機関を選んでください。</source>
        <translation>Enter the record of adoption, or choose the organs of the publication set.</translation>
    </message>
</context>
<context>
    <name>hoshin::ui</name>
    <message>
        <source>新しく作る…</source>
        <translation>New…</translation>
    </message>
    <message>
        <source>既存の方針を取り込む…</source>
        <translation>Import a policy…</translation>
    </message>
    <message>
        <source>作業フォルダーを開く…</source>
        <translation>Open workspace…</translation>
    </message>
    <message>
        <source>持ち運びファイルを開く…</source>
        <translation>Open exchange file…</translation>
    </message>
    <message>
        <source>版を記録…</source>
        <translation>Record revision…</translation>
    </message>
    <message>
        <source>持ち運びファイルに書き出す…</source>
        <translation>Save exchange file…</translation>
    </message>
    <message>
        <source>作業フォルダーを閉じる</source>
        <translation>Close workspace</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>やり直す</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>切り取り</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>コピー</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>貼り付け</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>すべて選択</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>検索</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>置換</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>次を検索</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>前を検索</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>条・用語・操作へ移動…</source>
        <translation>Go to clause, term or command…</translation>
    </message>
    <message>
        <source>一覧へ</source>
        <translation>Go to the list</translation>
    </message>
    <message>
        <source>本文へ</source>
        <translation>Go to the text</translation>
    </message>
    <message>
        <source>右の欄へ</source>
        <translation>Go to the side pane</translation>
    </message>
    <message>
        <source>次の欄へ</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>前の欄へ</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>前にいた条へ</source>
        <translation>Back to the last clause</translation>
    </message>
    <message>
        <source>後にいた条へ</source>
        <translation>Forward to the next clause</translation>
    </message>
    <message>
        <source>前の変更・指摘</source>
        <translation>Previous change or finding</translation>
    </message>
    <message>
        <source>次の変更・指摘</source>
        <translation>Next change or finding</translation>
    </message>
    <message>
        <source>左の欄を表示</source>
        <translation>Show left pane</translation>
    </message>
    <message>
        <source>指摘の一覧を表示</source>
        <translation>Show list of findings</translation>
    </message>
    <message>
        <source>文字を大きく</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>文字を小さく</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>文字を 100 % に</source>
        <translation>Text at 100 %</translation>
    </message>
    <message>
        <source>自動</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>設定…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>条を加える</source>
        <translation>Add article</translation>
    </message>
    <message>
        <source>項を加える</source>
        <translation>Add paragraph</translation>
    </message>
    <message>
        <source>号を加える</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>章を加える</source>
        <translation>Add chapter</translation>
    </message>
    <message>
        <source>附則を加える</source>
        <translation>Add supplementary provisions</translation>
    </message>
    <message>
        <source>上へ移す</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下へ移す</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>階層を上げる</source>
        <translation>Promote</translation>
    </message>
    <message>
        <source>階層を下げる</source>
        <translation>Demote</translation>
    </message>
    <message>
        <source>見出しを書く</source>
        <translation>Write heading</translation>
    </message>
    <message>
        <source>枝番号にする</source>
        <translation>Use a branch number</translation>
    </message>
    <message>
        <source>非公開にする</source>
        <translation>Withhold from publication</translation>
    </message>
    <message>
        <source>削る</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>キーの一覧</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>Hoshin 方針工房について</source>
        <translation>About Hoshin</translation>
    </message>
    <message>
        <source>ファイル(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>編集(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>表示(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>配色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>条文(&amp;C)</source>
        <translation>&amp;Clause</translation>
    </message>
    <message>
        <source>審査(&amp;R)</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>公開(&amp;P)</source>
        <translation>&amp;Publish</translation>
    </message>
    <message>
        <source>ツール(&amp;T)</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>ヘルプ(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>都道府県</source>
        <translation>prefecture</translation>
    </message>
    <message>
        <source>市</source>
        <translation>city</translation>
    </message>
    <message>
        <source>特別区</source>
        <translation>special ward</translation>
    </message>
    <message>
        <source>町</source>
        <translation>town</translation>
    </message>
    <message>
        <source>村</source>
        <translation>village</translation>
    </message>
    <message>
        <source>αモデル</source>
        <translation>α model</translation>
    </message>
    <message>
        <source>α´モデル</source>
        <translation>α′ model</translation>
    </message>
    <message>
        <source>βモデル</source>
        <translation>β model</translation>
    </message>
    <message>
        <source>β´モデル</source>
        <translation>β′ model</translation>
    </message>
    <message>
        <source>条には、項が 1 つは要ります。</source>
        <translation>An article needs at least one paragraph.</translation>
    </message>
    <message>
        <source>目次と前文は初めに、附則と別表は終わりに置きます。</source>
        <translation>Contents and preamble stand first, supplementary provisions and annexes last.</translation>
    </message>
    <message>
        <source>そこには置けません。</source>
        <translation>It cannot stand there.</translation>
    </message>
    <message>
        <source>これより先には動かせません。</source>
        <translation>It cannot move any further.</translation>
    </message>
    <message>
        <source>枝番号にできるのは、前に同じ種類の条や号があるものだけです。</source>
        <translation>A branch number needs an article or item of the same kind before it.</translation>
    </message>
    <message>
        <source>種類が違うため、つなげません。</source>
        <translation>Clauses of different kinds cannot be joined.</translation>
    </message>
    <message>
        <source>間に号があるため、つなげません。</source>
        <translation>There are items in between, so these cannot be joined.</translation>
    </message>
    <message>
        <source>ここでは、その操作はできません。</source>
        <translation>That is not possible here.</translation>
    </message>
    <message>
        <source>見出しの編集</source>
        <translation>edit heading</translation>
    </message>
    <message>
        <source>条ずれを %1 か所で整えました。</source>
        <translation>References were renumbered in %1 places.</translation>
    </message>
    <message>
        <source>%1を削る</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>%1の %2条を削ります。参照している所は「要確認」になります。</source>
        <translation>Deletes %1 with its %2 articles. Places that refer to them will need checking.</translation>
    </message>
    <message>
        <source>枝番号</source>
        <translation>branch number</translation>
    </message>
    <message>
        <source>公開の区分</source>
        <translation>publication class</translation>
    </message>
    <message>
        <source>移す</source>
        <translation>move</translation>
    </message>
    <message>
        <source>本文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>項を削る</source>
        <translation>delete paragraph</translation>
    </message>
    <message>
        <source>改行</source>
        <translation>new line</translation>
    </message>
    <message>
        <source>つなげる</source>
        <translation>join</translation>
    </message>
    <message>
        <source>範囲を削る</source>
        <translation>delete selection</translation>
    </message>
    <message>
        <source>通常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>ポイント中</source>
        <translation>Hover</translation>
    </message>
    <message>
        <source>選択（一覧にフォーカスあり）</source>
        <translation>Selected (list has focus)</translation>
    </message>
    <message>
        <source>選択（フォーカスは別の場所）</source>
        <translation>Selected (focus elsewhere)</translation>
    </message>
    <message>
        <source>行の状態</source>
        <translation>States of a row</translation>
    </message>
    <message>
        <source>本文の強調</source>
        <translation>Emphasis in text</translation>
    </message>
    <message>
        <source>変更の印</source>
        <translation>Change marks</translation>
    </message>
    <message>
        <source>対応の印</source>
        <translation>Coverage marks</translation>
    </message>
    <message>
        <source>変更はありません</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>起案で条文を改めると、ここに新旧が並びます。</source>
        <translation>When the text is edited in Draft, old and new stand here side by side.</translation>
    </message>
    <message>
        <source>起案を開く</source>
        <translation>Open Draft</translation>
    </message>
    <message>
        <source>空の一覧</source>
        <translation>Empty list</translation>
    </message>
    <message>
        <source>使用不可</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>ボタン</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>書き出す…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>フォーカス</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>絞り込む</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>下げる</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>略す</source>
        <translation>Shorten</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>道具ボタン</source>
        <translation>Tool buttons</translation>
    </message>
    <message>
        <source>新旧対照表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>改め文</source>
        <translation>Amending text</translation>
    </message>
    <message>
        <source>済</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>絞り込み</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>条名で絞り込む</source>
        <translation>Filter by name</translation>
    </message>
    <message>
        <source>情報資産</source>
        <translation>Information asset</translation>
    </message>
    <message>
        <source>入力</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>変更採用</source>
        <translation>Adapted</translation>
    </message>
    <message>
        <source>採用区分</source>
        <translation>Stance</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>日付として読めません。例：令和8年12月1日</source>
        <translation>This is not a date. Example: 2026-12-01</translation>
    </message>
    <message>
        <source>続けた差分</source>
        <translation>Inline changes</translation>
    </message>
    <message>
        <source>前回、保存前に終了しました。違いを確かめて戻せます。</source>
        <translation>The program ended before saving last time. You can look at the difference and restore it.</translation>
    </message>
    <message>
        <source>違いを見る</source>
        <translation>Show difference</translation>
    </message>
    <message>
        <source>共有フォルダーに書き込めません。この端末に保存しています。</source>
        <translation>The shared folder cannot be written to. Saving on this computer.</translation>
    </message>
    <message>
        <source>書き出せませんでした。開いている PDF を閉じてください。</source>
        <translation>Could not export. Close the PDF that is open.</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>知らせ</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>新旧対照表を作っています&#x3000;62 %</source>
        <translation>Making the comparison table  62 %</translation>
    </message>
    <message>
        <source>部品 ― Hoshin 方針工房</source>
        <translation>Components ― Hoshin</translation>
    </message>
    <message>
        <source>例文</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>対応</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>指摘</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>この条について</source>
        <translation>About this clause</translation>
    </message>
    <message>
        <source>対応する規則や規格はありません</source>
        <translation>No rules or standards correspond</translation>
    </message>
    <message>
        <source>例文と結ぶと、その例文が担う規則や規格が並びます。</source>
        <translation>Link an example to see the rules and standards it carries.</translation>
    </message>
    <message>
        <source>この条の指摘</source>
        <translation>Findings of this clause</translation>
    </message>
    <message>
        <source>指摘はありません</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>この条の履歴</source>
        <translation>History of this clause</translation>
    </message>
    <message>
        <source>記録した版はありません</source>
        <translation>No recorded revision</translation>
    </message>
    <message>
        <source>版を記録すると、この条が変わった版が並びます。</source>
        <translation>Once revisions are recorded, those that changed this clause are listed.</translation>
    </message>
    <message>
        <source>第%1号 %2</source>
        <translation>Item %1 %2</translation>
    </message>
    <message>
        <source>施行規則第16条の3</source>
        <translation>Enforcement rule, article 16-3</translation>
    </message>
    <message>
        <source>第%1版&#x3000;%2</source>
        <translation>Revision %1  %2</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>新設</source>
        <translation>New</translation>
    </message>
    <message>
        <source>例：令和8年12月1日</source>
        <translation>Example: 2026-12-01</translation>
    </message>
    <message>
        <source>キャンセル</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>本文の編集</source>
        <translation>edit text</translation>
    </message>
    <message>
        <source>文書がありません</source>
        <translation>No document</translation>
    </message>
    <message>
        <source>既存の方針を取り込むか、ひな形から作ってください。</source>
        <translation>Import a policy or start from a template.</translation>
    </message>
    <message>
        <source>取り込む…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>条への参照を入れる…</source>
        <translation>Insert reference to a clause…</translation>
    </message>
    <message>
        <source>例文 ▾</source>
        <translation>Example ▾</translation>
    </message>
    <message>
        <source>参照を入れる</source>
        <translation>insert reference</translation>
    </message>
    <message>
        <source>例文から加える</source>
        <translation>add from example</translation>
    </message>
    <message>
        <source>指摘 %1</source>
        <translation>Findings %1</translation>
    </message>
    <message>
        <source>要確認 %1</source>
        <translation>To check %1</translation>
    </message>
    <message>
        <source>目次</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>前文</source>
        <translation>Preamble</translation>
    </message>
    <message>
        <source>%1行%2列</source>
        <translation>row %1, col. %2</translation>
    </message>
    <message>
        <source>%1行目の %2文字目</source>
        <translation>line %1, column %2</translation>
    </message>
    <message>
        <source>「%1」が見つかりません。場所が変わっていないか確かめてください。</source>
        <translation>“%1” was not found. Check whether it has moved.</translation>
    </message>
    <message>
        <source>「%1」は、もうあります。別の名前にするか、別の場所を選んでください。</source>
        <translation>“%1” already exists. Choose another name or place.</translation>
    </message>
    <message>
        <source>「%1」を読めません。読む権限があるか、ほかのソフトで開かれていないか確かめてください。</source>
        <translation>“%1” cannot be read. Check your permission and whether another program has it open.</translation>
    </message>
    <message>
        <source>「%1」に書き込めません。空き容量と権限を確かめてください。前の内容は残っています。</source>
        <translation>“%1” cannot be written. Check free space and permission. What was there before is intact.</translation>
    </message>
    <message>
        <source>「%1」を読めません。内容が壊れているか、形式が違います。</source>
        <translation>“%1” cannot be read. It is damaged or of another format.</translation>
    </message>
    <message>
        <source>「%1」を読めません。%2で、形式が合いません。</source>
        <translation>“%1” cannot be read. The format is wrong at %2.</translation>
    </message>
    <message>
        <source>「%1」は、この版のソフトでは読めません。新しい版で開いてください。</source>
        <translation>“%1” cannot be read by this version of the program. Open it with a newer one.</translation>
    </message>
    <message>
        <source>ほかの人が先に記録しました。開き直して、違いを確かめてから、もう一度記録してください。</source>
        <translation>Somebody else recorded first. Open again, look at the difference, then record once more.</translation>
    </message>
    <message>
        <source>中止しました。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>処理を終えられませんでした。作業中の内容は残っています。詳細を添えて、開発元に知らせてください。</source>
        <translation>The work could not be finished. What you wrote is intact. Please report this with the details.</translation>
    </message>
    <message>
        <source>例文を選ぶ</source>
        <translation>Choose an example</translation>
    </message>
    <message>
        <source>この例文にする</source>
        <translation>Use this example</translation>
    </message>
    <message>
        <source>番号、見出し、例文の言葉</source>
        <translation>Number, heading or words</translation>
    </message>
    <message>
        <source>使っているガイドラインの版がありません。設定で版を選んでください。</source>
        <translation>No guideline edition is in use. Choose one in the settings.</translation>
    </message>
    <message>
        <source>当たる例文はありません。</source>
        <translation>No example matches.</translation>
    </message>
    <message>
        <source>義務</source>
        <translation>duty</translation>
    </message>
    <message>
        <source>努力</source>
        <translation>effort</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>説明</source>
        <translation>statement</translation>
    </message>
    <message>
        <source>この条に対応する例文はありません</source>
        <translation>No example corresponds to this clause</translation>
    </message>
    <message>
        <source>例文と結ぶ…</source>
        <translation>Link an example…</translation>
    </message>
    <message>
        <source>案文に挿入</source>
        <translation>Insert into draft</translation>
    </message>
    <message>
        <source>採用</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>不採用</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>独自</source>
        <translation>Own rule</translation>
    </message>
    <message>
        <source>理由（不採用には必ず書きます）</source>
        <translation>Reason (required for a refusal)</translation>
    </message>
    <message>
        <source>採用区分の理由</source>
        <translation>Reason of the stance</translation>
    </message>
    <message>
        <source>確認済にする</source>
        <translation>Mark as checked</translation>
    </message>
    <message>
        <source>例文との違い</source>
        <translation>Difference from the example</translation>
    </message>
    <message>
        <source>全モデル共通</source>
        <translation>all models</translation>
    </message>
    <message>
        <source>例文が%1で変わりました</source>
        <translation>The example changed in %1</translation>
    </message>
    <message>
        <source>確認済です</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>弱い&#x3000;文末が例文より緩やかです。理由を残すか、表現を改めてください。</source>
        <translation>Weaker: the ending is softer than the example&apos;s. Keep a reason or change the wording.</translation>
    </message>
    <message>
        <source>例文のとおりです。</source>
        <translation>As in the example.</translation>
    </message>
    <message>
        <source>字句が例文と違います。文末の強さは同じか、例文より強くなっています。</source>
        <translation>The wording differs. Its strength is that of the example or more.</translation>
    </message>
    <message>
        <source>不採用には理由が要ります。</source>
        <translation>A refusal needs a reason.</translation>
    </message>
    <message>
        <source>完全一致</source>
        <translation>Exact match</translation>
    </message>
    <message>
        <source>すべて置換</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>探す言葉</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>前を検索 (Shift+F3)</source>
        <translation>Find previous (Shift+F3)</translation>
    </message>
    <message>
        <source>次を検索 (F3)</source>
        <translation>Find next (F3)</translation>
    </message>
    <message>
        <source>検索を閉じる (Esc)</source>
        <translation>Close search (Esc)</translation>
    </message>
    <message>
        <source>置き換える言葉</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>見つかりません</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>%1 件</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>%1 件中 %2 件目</source>
        <translation>%2 of %1</translation>
    </message>
    <message>
        <source>%1 か所を置き換えました。元に戻す と、まとめて戻ります。</source>
        <translation>Replaced in %1 places. Undo takes all of them back.</translation>
    </message>
    <message>
        <source>検索結果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>下の一覧</source>
        <translation>Lower list</translation>
    </message>
    <message>
        <source>一覧を閉じる</source>
        <translation>Close list</translation>
    </message>
    <message>
        <source>点検した規則 %1</source>
        <translation>Rules checked: %1</translation>
    </message>
    <message>
        <source>検索していません</source>
        <translation>No search</translation>
    </message>
    <message>
        <source>Ctrl+F で言葉を探すと、ここに並びます。</source>
        <translation>Search with Ctrl+F to list the places here.</translation>
    </message>
    <message>
        <source>文書全体</source>
        <translation>Whole document</translation>
    </message>
    <message>
        <source>条・用語・操作へ移動</source>
        <translation>Go to clause, term or command</translation>
    </message>
    <message>
        <source>第13条、見出し、本文の言葉、操作の名前</source>
        <translation>13, a heading, words of the text, a command</translation>
    </message>
    <message>
        <source>見つかったもの</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>作業フォルダーを開けません</source>
        <translation>The workspace cannot be opened</translation>
    </message>
    <message>
        <source>前回の続きから始めます。未記録の変更があります。</source>
        <translation>Continuing where you left off. There are unrecorded changes.</translation>
    </message>
    <message>
        <source>作業中</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>%1（作業中）</source>
        <translation>%1 (in progress)</translation>
    </message>
    <message>
        <source>Hoshin 方針工房</source>
        <translation>Hoshin</translation>
    </message>
    <message>
        <source>作業フォルダーは開かれていません</source>
        <translation>No workspace is open</translation>
    </message>
    <message>
        <source>作業中&#x3000;未記録の変更 %1条</source>
        <translation>in progress, %1 articles not recorded</translation>
    </message>
    <message>
        <source>変更なし</source>
        <translation>no changes</translation>
    </message>
    <message>
        <source>自動保存 %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>文字 %1 %</source>
        <translation>Text %1 %</translation>
    </message>
    <message>
        <source>版を記録できませんでした</source>
        <translation>The revision could not be recorded</translation>
    </message>
    <message>
        <source>%1を記録しました。</source>
        <translation>%1 was recorded.</translation>
    </message>
    <message>
        <source>作業フォルダーを開く</source>
        <translation>Open workspace</translation>
    </message>
    <message>
        <source>記録した版より前に戻す</source>
        <translation>Undo past the recorded revision</translation>
    </message>
    <message>
        <source>最後に記録した版より前の状態に戻します。記録した版は残ります。</source>
        <translation>Goes back to before the last recorded revision. Recorded revisions stay.</translation>
    </message>
    <message>
        <source>戻す</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>元に戻す: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>やり直す: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>Hoshin 方針工房 %1

地方公共団体のサイバーセキュリティ方針を、条文ごとに起案、審査、改定、公表するためのソフトです。
Apache License 2.0 で配られています。</source>
        <translation>Hoshin %1

Drafts, reviews, revises and publishes the cybersecurity policies of local governments, clause by clause.
Distributed under the Apache License 2.0.</translation>
    </message>
    <message>
        <source>持ち運びファイルを開く</source>
        <translation>Open exchange file</translation>
    </message>
    <message>
        <source>この知らせを閉じる</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>変更%1</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>非公開</source>
        <translation>Withheld</translation>
    </message>
    <message>
        <source>変更あり</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>誤り %1件</source>
        <translation>%1 errors</translation>
    </message>
    <message>
        <source>要確認 %1件</source>
        <translation>%1 to check</translation>
    </message>
    <message>
        <source>未対応 %1件</source>
        <translation>%1 gaps</translation>
    </message>
    <message>
        <source>文書</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>ほかの操作</source>
        <translation>More</translation>
    </message>
    <message>
        <source>条名・番号で絞り込む</source>
        <translation>Filter by name or number</translation>
    </message>
    <message>
        <source>条文がありません</source>
        <translation>No clauses</translation>
    </message>
    <message>
        <source>例文から選ぶか、既存の方針を取り込んでください。</source>
        <translation>Choose from the examples or import a policy.</translation>
    </message>
    <message>
        <source>「%1」に当たる条はありません</source>
        <translation>No clause matches “%1”</translation>
    </message>
    <message>
        <source>絞り込みを解除</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>移動</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>繰下げ</source>
        <translation>Renumbered</translation>
    </message>
    <message>
        <source>字句改正</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>分割</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>統合</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>充足</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>要確認</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>未対応</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>対象外</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>経過措置</source>
        <translation>Transitional</translation>
    </message>
    <message>
        <source>誤り</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>助言</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>版を記録</source>
        <translation>Record revision</translation>
    </message>
    <message>
        <source>記録する</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>案（決裁の前）</source>
        <translation>Draft (not yet decided)</translation>
    </message>
    <message>
        <source>決裁・議決を経た版</source>
        <translation>Decided revision</translation>
    </message>
    <message>
        <source>前の版から %1条が変わりました。</source>
        <translation>%1 articles changed since the last revision.</translation>
    </message>
    <message>
        <source>改定の理由。1行目が見出しになります。</source>
        <translation>Reason of the change. The first line becomes its title.</translation>
    </message>
    <message>
        <source>改定の理由(&amp;M)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>区分</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>決定日(&amp;D)</source>
        <translation>&amp;Decided on</translation>
    </message>
    <message>
        <source>施行日(&amp;E)</source>
        <translation>In &amp;effect from</translation>
    </message>
    <message>
        <source>記録する人(&amp;A)</source>
        <translation>Recorded &amp;by</translation>
    </message>
    <message>
        <source>改定の理由を書くと記録できます。</source>
        <translation>Write a reason to record.</translation>
    </message>
    <message>
        <source>記録する人を書くと記録できます。</source>
        <translation>Write who records.</translation>
    </message>
    <message>
        <source>決裁・議決を経た版には、決定日が要ります。</source>
        <translation>A decided revision needs its date.</translation>
    </message>
    <message>
        <source>日付を直すと記録できます。</source>
        <translation>Correct the dates to record.</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>表示と記録</source>
        <translation>Display and recording</translation>
    </message>
    <message>
        <source>キー</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>設定の種類</source>
        <translation>Kinds of settings</translation>
    </message>
    <message>
        <source>自動（システムに合わせる）</source>
        <translation>Automatic (as the system)</translation>
    </message>
    <message>
        <source>配色(&amp;C)</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>本文の文字の大きさ(&amp;S)</source>
        <translation>&amp;Size of document text</translation>
    </message>
    <message>
        <source>窓の幅に合わせる</source>
        <translation>By the width of the window</translation>
    </message>
    <message>
        <source>%1字</source>
        <translation>%1 characters</translation>
    </message>
    <message>
        <source>1行の字数(&amp;W)</source>
        <translation>&amp;Width of a line</translation>
    </message>
    <message>
        <source>システムに合わせる</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>画面の言語(&amp;L)</source>
        <translation>&amp;Language of the window</translation>
    </message>
    <message>
        <source>言語は、次に開いたときから変わります。文書の言葉は変わりません。</source>
        <translation>The language changes the next time the program starts. Documents are not touched.</translation>
    </message>
    <message>
        <source>メール(&amp;E)</source>
        <translation>&amp;Mail</translation>
    </message>
    <message>
        <source>操作とキー</source>
        <translation>Commands and keys</translation>
    </message>
    <message>
        <source>新しいキー</source>
        <translation>New keys</translation>
    </message>
    <message>
        <source>割り当てる</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>初めに戻す</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>そのキーは、ほかの操作で使われています。</source>
        <translation>Another command has these keys.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 %</source>
        <translation>%1  %2 %</translation>
    </message>
    <message>
        <source>インターネットに接続していない端末で動きます。入力した内容は、この端末の外へ送られません。</source>
        <translation>Works without the internet. Nothing you write leaves this computer.</translation>
    </message>
    <message>
        <source>方針工房</source>
        <translation>Hoshin</translation>
    </message>
    <message>
        <source>サイバーセキュリティ方針の起案、審査、改定、公表</source>
        <translation>Draft, review, revise and publish cybersecurity policies</translation>
    </message>
    <message>
        <source>新しく作る</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>団体名と機関を選び、ひな形から方針を作ります。</source>
        <translation>Name the body and its organs; start from the template.</translation>
    </message>
    <message>
        <source>既存の方針を取り込む</source>
        <translation>Import a policy</translation>
    </message>
    <message>
        <source>Word、PDF、テキストの条文を、章・条・項・号に分けます。</source>
        <translation>Splits Word, PDF or text into chapters, articles and items.</translation>
    </message>
    <message>
        <source>この端末又は共有フォルダーの .hoshin を開きます。</source>
        <translation>Opens a .hoshin folder on this computer or a share.</translation>
    </message>
    <message>
        <source>別の端末から受け取った 1 つのファイルを開きます。</source>
        <translation>Opens the single file received from another computer.</translation>
    </message>
    <message>
        <source>最近使った作業フォルダー</source>
        <translation>Recent workspaces</translation>
    </message>
    <message>
        <source>まだ開いた作業フォルダーがありません</source>
        <translation>No workspace has been opened yet</translation>
    </message>
    <message>
        <source>左の方法で始めると、次からここに並びます。</source>
        <translation>Begin at the left; workspaces will be listed here.</translation>
    </message>
    <message>
        <source>ひな形：%1 ― %2</source>
        <translation>Templates: %1 ― %2</translation>
    </message>
    <message>
        <source>団体と場所</source>
        <translation>Body and place</translation>
    </message>
    <message>
        <source>最後の版</source>
        <translation>Last revision</translation>
    </message>
    <message>
        <source>開いた日時</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>一覧から除く</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>きょう %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>きのう %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1年%2月%3日</source>
        <translation>%1-%2-%3</translation>
    </message>
    <message>
        <source>第%1版</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>変更して充足</source>
        <translation>Covered with changes</translation>
    </message>
    <message>
        <source>対象外・不採用</source>
        <translation>Not applicable, refused</translation>
    </message>
    <message>
        <source>全 %1 項目</source>
        <translation>%1 items in all</translation>
    </message>
    <message>
        <source>条ずれ整理</source>
        <translation>References shifted</translation>
    </message>
    <message>
        <source>見出しの改正</source>
        <translation>Heading amended</translation>
    </message>
    <message>
        <source>%1（%2から）</source>
        <translation>%1 (from %2)</translation>
    </message>
    <message>
        <source>%1、追加：%2</source>
        <translation>%1, added: %2</translation>
    </message>
    <message>
        <source>%1、削除：%2</source>
        <translation>%1, deleted: %2</translation>
    </message>
    <message>
        <source>（略）</source>
        <translation>(omitted)</translation>
    </message>
    <message>
        <source>条</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>未対応 %1</source>
        <translation>Gaps %1</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>一部</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>未回答</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>第%1号</source>
        <translation>Item %1</translation>
    </message>
    <message>
        <source>問%1</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>点検</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>点検（対応状況と調査票）</source>
        <translation>Inspect (coverage and checklists)</translation>
    </message>
    <message>
        <source>点検の観点</source>
        <translation>Lenses</translation>
    </message>
    <message>
        <source>対応状況</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>例文はありません</source>
        <translation>There are no examples</translation>
    </message>
    <message>
        <source>この行に当たる例文は、ガイドラインにありません。</source>
        <translation>The guideline has no example for this row.</translation>
    </message>
    <message>
        <source>内訳</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>当たる条</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>点検できません</source>
        <translation>Cannot inspect</translation>
    </message>
    <message>
        <source>%1施行（あと %2 日）</source>
        <translation>In force on %1 (%2 days left)</translation>
    </message>
    <message>
        <source>%1から施行</source>
        <translation>In force since %1</translation>
    </message>
    <message>
        <source>検討中</source>
        <translation>Under discussion</translation>
    </message>
    <message>
        <source>%1 行</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>号</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>問</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>経過措置によらない</source>
        <translation>Not transitional</translation>
    </message>
    <message>
        <source>根拠の例：%1</source>
        <translation>Evidence, for example: %1</translation>
    </message>
    <message>
        <source>採用しないと記録しました。</source>
        <translation>Recorded as refused.</translation>
    </message>
    <message>
        <source>回答(&amp;A)</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>根拠(&amp;E)</source>
        <translation>&amp;Evidence</translation>
    </message>
    <message>
        <source>担当(&amp;O)</source>
        <translation>&amp;Owner</translation>
    </message>
    <message>
        <source>期限(&amp;D)</source>
        <translation>&amp;Due</translation>
    </message>
    <message>
        <source>採用しないと記録</source>
        <translation>Record as refused</translation>
    </message>
    <message>
        <source>理由を書くと記録できます。</source>
        <translation>Write a reason to record it.</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>%1項目</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>頁の見本</source>
        <translation>Page preview</translation>
    </message>
    <message>
        <source>%1頁のうち %2頁目</source>
        <translation>Page %2 of %1</translation>
    </message>
    <message>
        <source>未充足</source>
        <translation>Unmet</translation>
    </message>
    <message>
        <source>公開</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>未充足 %1</source>
        <translation>%1 unmet</translation>
    </message>
    <message>
        <source>起案で文書を作ると、ここに頁が並びます。</source>
        <translation>Pages are shown here once there is a document in Draft.</translation>
    </message>
    <message>
        <source>/ %1 頁</source>
        <translation>/ %1 pages</translation>
    </message>
    <message>
        <source>前の頁</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>頁</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>次の頁</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>頁の大きさ</source>
        <translation>Page size</translation>
    </message>
    <message>
        <source>幅に合わせる</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>頁全体</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>公開の条件 ▾</source>
        <translation>Conditions ▾</translation>
    </message>
    <message>
        <source>公開の条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Word の文書も書き出す(&amp;W)</source>
        <translation>Also export &amp;Word documents</translation>
    </message>
    <message>
        <source>案として書き出す…</source>
        <translation>Export as draft…</translation>
    </message>
    <message>
        <source>公開用に書き出す…</source>
        <translation>Export for publication…</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>条へ</source>
        <translation>Go to clause</translation>
    </message>
    <message>
        <source>未充足の条件が %1 つあるため、公開用に書き出せません。</source>
        <translation>Cannot be exported for publication: %1 conditions are unmet.</translation>
    </message>
    <message>
        <source>書き出せます</source>
        <translation>Ready to export</translation>
    </message>
    <message>
        <source>第%1号&#x3000;%2</source>
        <translation>No. %1  %2</translation>
    </message>
    <message>
        <source>この文書は公開しません</source>
        <translation>This document is not published</translation>
    </message>
    <message>
        <source>頁を組めません</source>
        <translation>The pages cannot be composed</translation>
    </message>
    <message>
        <source>案を書き出すフォルダー</source>
        <translation>Folder for the draft</translation>
    </message>
    <message>
        <source>公開用に書き出すフォルダー</source>
        <translation>Folder for publication</translation>
    </message>
    <message>
        <source>案</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>公開用</source>
        <translation>For publication</translation>
    </message>
    <message>
        <source>書き出しています</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>書き出しを中止しました。フォルダーは元のままです。</source>
        <translation>Export cancelled. The folder is as it was.</translation>
    </message>
    <message>
        <source>書き出せませんでした</source>
        <translation>Export failed</translation>
    </message>
    <message>
        <source>%1 個のファイルを「%2」に書き出しました。</source>
        <translation>Exported %1 files to “%2”.</translation>
    </message>
    <message>
        <source>案を書き出しました。</source>
        <translation>Exported the draft.</translation>
    </message>
    <message>
        <source>公開用に書き出しました。</source>
        <translation>Exported for publication.</translation>
    </message>
    <message>
        <source>版が記録されていません</source>
        <translation>No revision is recorded</translation>
    </message>
    <message>
        <source>公開できるのは、記録した版だけです。</source>
        <translation>Only a recorded revision can be published.</translation>
    </message>
    <message>
        <source>記録していない変更があります</source>
        <translation>There are unrecorded changes</translation>
    </message>
    <message>
        <source>全ての変更が版に記録されています</source>
        <translation>All changes are recorded</translation>
    </message>
    <message>
        <source>誤りの指摘はありません</source>
        <translation>No errors found</translation>
    </message>
    <message>
        <source>未解決の意見はありません</source>
        <translation>No open comments</translation>
    </message>
    <message>
        <source>追随</source>
        <translation>Rebase</translation>
    </message>
    <message>
        <source>ガイドラインの改定に追随</source>
        <translation>Follow a new edition of the guideline</translation>
    </message>
    <message>
        <source>要判断 %1</source>
        <translation>To decide %1</translation>
    </message>
    <message>
        <source>自動 %1</source>
        <translation>Automatic %1</translation>
    </message>
    <message>
        <source>新しい版と比べています</source>
        <translation>Comparing with the new edition</translation>
    </message>
    <message>
        <source>%1に追随済みです</source>
        <translation>The document has followed %1</translation>
    </message>
    <message>
        <source>新しい版のひな形を入れると、ここに違いが並びます。</source>
        <translation>When a newer edition is installed, its differences are listed here.</translation>
    </message>
    <message>
        <source>審査で新旧を見る</source>
        <translation>See the changes in Review</translation>
    </message>
    <message>
        <source>起案で文書を作ると、ここに違いが並びます。</source>
        <translation>Documents made in Draft show their differences here.</translation>
    </message>
    <message>
        <source>すべて %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>残り %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>判断 %1 のうち %2 済</source>
        <translation>%2 of %1 decided</translation>
    </message>
    <message>
        <source>安全な %1 件を取り込む</source>
        <translation>Take %1 safe ones</translation>
    </message>
    <message>
        <source>追随する改定はありません。</source>
        <translation>There is no edition to follow.</translation>
    </message>
    <message>
        <source>判断が済みました。完了すると、起案の作業中の内容になります。</source>
        <translation>All is decided. Finishing makes it the working state in Draft.</translation>
    </message>
    <message>
        <source>判断が %1 件残っています：%2 ほか</source>
        <translation>%1 decisions are open: %2 and others</translation>
    </message>
    <message>
        <source>判断が %1 件残っています：%2</source>
        <translation>%1 decisions are open: %2</translation>
    </message>
    <message>
        <source>左の一覧から条を選んでください。</source>
        <translation>Choose a clause from the list at the left.</translation>
    </message>
    <message>
        <source>採用しないときは、理由が要ります。</source>
        <translation>Refusing needs a reason.</translation>
    </message>
    <message>
        <source>判断済：%1</source>
        <translation>Decided: %1</translation>
    </message>
    <message>
        <source>改定追随の判断</source>
        <translation>Rebase decision</translation>
    </message>
    <message>
        <source>案が空です。条を残さないときは、起案で削ってください。</source>
        <translation>The draft is empty. To drop the clause, delete it in Draft.</translation>
    </message>
    <message>
        <source>改定追随の判断の取消し</source>
        <translation>Reopen rebase decision</translation>
    </message>
    <message>
        <source>安全なものをまとめて取り込む</source>
        <translation>Take all safe ones</translation>
    </message>
    <message>
        <source>安全な %1 件を取り込むことにしました。</source>
        <translation>%1 safe ones will be taken.</translation>
    </message>
    <message>
        <source>完了できません。%1</source>
        <translation>Cannot finish. %1</translation>
    </message>
    <message>
        <source>判断を反映しています</source>
        <translation>Carrying the decisions out</translation>
    </message>
    <message>
        <source>%1への追随</source>
        <translation>Follow %1</translation>
    </message>
    <message>
        <source>%1に追随しました。起案と審査で確かめてください。</source>
        <translation>The document follows %1 now. Check it in Draft and Review.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>旧例文</source>
        <translation>Old example</translation>
    </message>
    <message>
        <source>新例文</source>
        <translation>New example</translation>
    </message>
    <message>
        <source>現行方針</source>
        <translation>Policy now</translation>
    </message>
    <message>
        <source>（ありません）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>added</translation>
    </message>
    <message>
        <source>旧例文と違う字句</source>
        <translation>other than the old example</translation>
    </message>
    <message>
        <source>新しい条文</source>
        <translation>New clause</translation>
    </message>
    <message>
        <source>%1（編集できます）</source>
        <translation>%1 (editable)</translation>
    </message>
    <message>
        <source>%1（変わりません）</source>
        <translation>%1 (does not change)</translation>
    </message>
    <message>
        <source>選ぶ箇所 %1</source>
        <translation>%1 to choose</translation>
    </message>
    <message>
        <source>（なし）</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>重なる箇所</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>新例文に合わせる</source>
        <translation>As in the new example</translation>
    </message>
    <message>
        <source>両方を書く</source>
        <translation>Write both</translation>
    </message>
    <message>
        <source>用語「%1」</source>
        <translation>Term “%1”</translation>
    </message>
    <message>
        <source>改めない</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>追随：案で採用して次へ</source>
        <translation>Rebase: accept the draft and go on</translation>
    </message>
    <message>
        <source>追随：取り込む</source>
        <translation>Rebase: take</translation>
    </message>
    <message>
        <source>追随：現行どおり</source>
        <translation>Rebase: keep</translation>
    </message>
    <message>
        <source>追随：案を編集</source>
        <translation>Rebase: edit the draft</translation>
    </message>
    <message>
        <source>追随：理由を書く</source>
        <translation>Rebase: write a reason</translation>
    </message>
    <message>
        <source>追随：判断を取り消す</source>
        <translation>Rebase: reopen</translation>
    </message>
    <message>
        <source>追随：安全なものをまとめて取り込む</source>
        <translation>Rebase: take all safe ones</translation>
    </message>
    <message>
        <source>追随：完了</source>
        <translation>Rebase: finish</translation>
    </message>
    <message>
        <source>追随する版</source>
        <translation>Edition to follow</translation>
    </message>
    <message>
        <source>判断の進み</source>
        <translation>Progress of decisions</translation>
    </message>
    <message>
        <source>種類で絞り込む</source>
        <translation>Filter by kind</translation>
    </message>
    <message>
        <source>追随を完了</source>
        <translation>Finish the rebase</translation>
    </message>
    <message>
        <source>起案で開く</source>
        <translation>Open in Draft</translation>
    </message>
    <message>
        <source>理由 ▾</source>
        <translation>Reason ▾</translation>
    </message>
    <message>
        <source>下線：旧例文と違う箇所</source>
        <translation>Underlined: other than the old example</translation>
    </message>
    <message>
        <source>判断の理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>例：証明書は契約書で定める。</source>
        <translation>For example: certificates are set by contract.</translation>
    </message>
    <message>
        <source>判断を取り消す</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>一覧では K</source>
        <translation>K in the list</translation>
    </message>
    <message>
        <source>一覧では T。重なる箇所は、新しい例文に合わせます。</source>
        <translation>T in the list. Overlaps become as in the new example.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>要判断</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>判断済</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>自動（早送り）</source>
        <translation>Automatic (fast-forward)</translation>
    </message>
    <message>
        <source>影響なし</source>
        <translation>Not affected</translation>
    </message>
    <message>
        <source>改定の影響を受ける条</source>
        <translation>Clauses that the edition affects</translation>
    </message>
    <message>
        <source>%1、%2 件</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>例文は、前の版から続いています。</source>
        <translation>The example goes on from the edition before.</translation>
    </message>
    <message>
        <source>番号が変わりました。</source>
        <translation>Its number changed.</translation>
    </message>
    <message>
        <source>字句が改められました。</source>
        <translation>Its words changed.</translation>
    </message>
    <message>
        <source>前の版の例文が分けられました。</source>
        <translation>Split from an example of the edition before.</translation>
    </message>
    <message>
        <source>前の版の例文がまとめられました。</source>
        <translation>Merged from examples of the edition before.</translation>
    </message>
    <message>
        <source>この版で加えられました。</source>
        <translation>New in this edition.</translation>
    </message>
    <message>
        <source>この版で削られました。</source>
        <translation>Dropped in this edition.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>変わった理由</source>
        <translation>Why it changed</translation>
    </message>
    <message>
        <source>変わった点</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>置かれる場所が変わりました：%1</source>
        <translation>It moved: %1</translation>
    </message>
    <message>
        <source>見出しが「%1」に変わりました。</source>
        <translation>Its heading became “%1”.</translation>
    </message>
    <message>
        <source>公式文書（この端末で読み込んだ写し）</source>
        <translation>Official document (the copy read on this machine)</translation>
    </message>
    <message>
        <source>影響する条</source>
        <translation>Clauses affected</translation>
    </message>
    <message>
        <source>まだ条がありません。</source>
        <translation>There is no clause yet.</translation>
    </message>
    <message>
        <source>施行規則第16条の3第%1号&#x3000;%2</source>
        <translation>Ordinance Art. 16-3 item %1: %2</translation>
    </message>
    <message>
        <source>%1&#x3000;問%2</source>
        <translation>%1, question %2</translation>
    </message>
    <message>
        <source>関連する基準</source>
        <translation>Related standards</translation>
    </message>
    <message>
        <source>前回の判断</source>
        <translation>Decision last time</translation>
    </message>
    <message>
        <source>早送り</source>
        <translation>Fast-forward</translation>
    </message>
    <message>
        <source>要統合</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>衝突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>上流新設</source>
        <translation>Added upstream</translation>
    </message>
    <message>
        <source>上流削除</source>
        <translation>Deleted upstream</translation>
    </message>
    <message>
        <source>移動・分割・統合</source>
        <translation>Moved, split, merged</translation>
    </message>
    <message>
        <source>用語の選択</source>
        <translation>Term to choose</translation>
    </message>
    <message>
        <source>移動等</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>用語</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>現行どおり</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>編集</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>未判断</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>新しい版で加わった例文です。取り込むと、条文を加えます。</source>
        <translation>New in this edition. Taking it adds a clause.</translation>
    </message>
    <message>
        <source>新しい版で削られた例文です。取り込むと、条文を削ります。</source>
        <translation>Dropped in this edition. Taking it deletes the clause.</translation>
    </message>
    <message>
        <source>字句は変わらず、置かれる場所か見出しだけが変わっています。</source>
        <translation>The words stay; only place or heading changed.</translation>
    </message>
    <message>
        <source>前の版の用語が使われています。改める言葉を選んでください。</source>
        <translation>It uses a term of the edition before. Choose the new one.</translation>
    </message>
    <message>
        <source>判断は要りません</source>
        <translation>nothing to decide</translation>
    </message>
    <message>
        <source>まだ判断していません</source>
        <translation>not decided yet</translation>
    </message>
    <message>
        <source>判断：%1</source>
        <translation>decided: %1</translation>
    </message>
    <message>
        <source>確認済</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>意見 %1</source>
        <translation>%1 comments</translation>
    </message>
    <message>
        <source>意見あり</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>審査</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>変わった条</source>
        <translation>Changed clauses</translation>
    </message>
    <message>
        <source>差し戻す</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>審査済にする</source>
        <translation>Finish review</translation>
    </message>
    <message>
        <source>改正前の版</source>
        <translation>Old revision</translation>
    </message>
    <message>
        <source>改正後の版</source>
        <translation>New revision</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>番号のみ</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>意見 ▾</source>
        <translation>Comments ▾</translation>
    </message>
    <message>
        <source>意見を書く</source>
        <translation>Write a comment</translation>
    </message>
    <message>
        <source>記録済み</source>
        <translation>recorded</translation>
    </message>
    <message>
        <source>新旧を比べています</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>審査済にしました</source>
        <translation>Review finished</translation>
    </message>
    <message>
        <source>差し戻しました</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>%1・確認後に変わりました</source>
        <translation>%1 · changed since it was confirmed</translation>
    </message>
    <message>
        <source>変更がないため、審査するものはありません。</source>
        <translation>Nothing changed, so there is nothing to review.</translation>
    </message>
    <message>
        <source>審査済です。</source>
        <translation>The review is finished.</translation>
    </message>
    <message>
        <source>差し戻しています。</source>
        <translation>Returned to the drafter.</translation>
    </message>
    <message>
        <source>確認していない条が %1 あります。</source>
        <translation>%1 clauses are not confirmed.</translation>
    </message>
    <message>
        <source>未解決の意見 %1</source>
        <translation>%1 open comments</translation>
    </message>
    <message>
        <source>意見の一覧</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>意見を付ける字句</source>
        <translation>Words commented on</translation>
    </message>
    <message>
        <source>意見を加える</source>
        <translation>Add comment</translation>
    </message>
    <message>
        <source>未解決に戻す</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>解決済にする</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>解決済</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>位置不明</source>
        <translation>Place unknown</translation>
    </message>
    <message>
        <source>未解決</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1の意見、%2、%3</source>
        <translation>Comment by %1, %2, %3</translation>
    </message>
    <message>
        <source>意見はありません</source>
        <translation>No comments</translation>
    </message>
    <message>
        <source>%1の確認</source>
        <translation>Confirmation of %1</translation>
    </message>
    <message>
        <source>未解決の意見が %1 件あるため、確認済にできません。</source>
        <translation>Cannot be confirmed: %1 comments are open.</translation>
    </message>
    <message>
        <source>確認後に変わりました。</source>
        <translation>Changed since it was confirmed.</translation>
    </message>
    <message>
        <source>この字句は、この条にありません。条にある字句を写してください。</source>
        <translation>These words are not in this clause. Copy words that are.</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>採用区分の変更</source>
        <translation>Change of stance</translation>
    </message>
    <message>
        <source>調査票の回答</source>
        <translation>Checklist answer</translation>
    </message>
    <message>
        <source>XML の原文を表示</source>
        <translation>Show XML source</translation>
    </message>
    <message>
        <source>新しい作業フォルダー</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>作業フォルダーを作る</source>
        <translation>Make workspace</translation>
    </message>
    <message>
        <source>作業フォルダーを作っています。</source>
        <translation>Making the workspace.</translation>
    </message>
    <message>
        <source>作業フォルダーを作れませんでした。%1</source>
        <translation>The workspace could not be made. %1</translation>
    </message>
    <message>
        <source>作るのをやめる</source>
        <translation>Leave without making</translation>
    </message>
    <message>
        <source>まだ何も作っていません。ここまでの入力は残りません。</source>
        <translation>Nothing has been made yet. What you typed will not be kept.</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>方針を定める機関</source>
        <translation>Adopting organs</translation>
    </message>
    <message>
        <source>基本方針の中心</source>
        <translation>Holds the basic policy</translation>
    </message>
    <message>
        <source>共同（%1と）</source>
        <translation>Jointly (with %1)</translation>
    </message>
    <message>
        <source>単独</source>
        <translation>Alone</translation>
    </message>
    <message>
        <source>定めない</source>
        <translation>Does not adopt</translation>
    </message>
    <message>
        <source>%1の定め方</source>
        <translation>How %1 adopts</translation>
    </message>
    <message>
        <source>%1の形式</source>
        <translation>Instrument of %1</translation>
    </message>
    <message>
        <source>定めない理由</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>%1が定めない理由</source>
        <translation>Why %1 does not adopt</translation>
    </message>
    <message>
        <source>機関</source>
        <translation>Organ</translation>
    </message>
    <message>
        <source>定め方</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>議会、%1その他の執行機関は、それぞれ方針を定め、公表します（地方自治法第244条の6）。%2に置かれている機関を選んでください。</source>
        <translation>The assembly, %1 and the other executive organs each adopt and publish a policy (Local Autonomy Act, Art. 244-6). Choose the organs that %2 has.</translation>
    </message>
    <message>
        <source>作る文書：%1</source>
        <translation>Documents made: %1</translation>
    </message>
    <message>
        <source>%1が方針を定めない理由を書いてください。公表する一覧に載ります。</source>
        <translation>Write why %1 does not adopt a policy. It stands in the published list.</translation>
    </message>
    <message>
        <source>人事委員会と公平委員会は、どちらか一方を置きます（地方公務員法第7条）。</source>
        <translation>A body has either a 人事委員会 or a 公平委員会 (Local Public Service Act, Art. 7).</translation>
    </message>
    <message>
        <source>%1（取り込んだもの）</source>
        <translation>%1 (imported)</translation>
    </message>
    <message>
        <source>基本方針（共同、%1機関）</source>
        <translation>basic policy (joint, %1 organs)</translation>
    </message>
    <message>
        <source>基本方針</source>
        <translation>basic policy</translation>
    </message>
    <message>
        <source>%1の基本方針</source>
        <translation>basic policy of %1</translation>
    </message>
    <message>
        <source>対策基準</source>
        <translation>standards</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>保存場所と確認</source>
        <translation>Place and review</translation>
    </message>
    <message>
        <source>作業フォルダーは、記録した版をすべて持つ 1 つのフォルダーです。この端末か共有フォルダーに置きます。</source>
        <translation>A workspace is one folder that holds every recorded revision. Put it on this computer or on a shared folder.</translation>
    </message>
    <message>
        <source>保存場所(&amp;F)</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>参照…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>保存場所を選ぶ</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>作業フォルダーの名前(&amp;N)</source>
        <translation>&amp;Name of the workspace</translation>
    </message>
    <message>
        <source>版の記録に残ります。個人名のほか、課の名前でもかまいません。</source>
        <translation>Goes into the record of revisions. The name of a section will do.</translation>
    </message>
    <message>
        <source>作るもの</source>
        <translation>What will be made</translation>
    </message>
    <message>
        <source>団体：%1（%2）</source>
        <translation>Body: %1 (%2)</translation>
    </message>
    <message>
        <source>機関：%1</source>
        <translation>Organs: %1</translation>
    </message>
    <message>
        <source>文書：%1</source>
        <translation>Documents: %1</translation>
    </message>
    <message>
        <source>ネットワークの型：%1</source>
        <translation>Network model: %1</translation>
    </message>
    <message>
        <source>このフォルダーはありません。ある場所を選んでください。</source>
        <translation>There is no such folder. Choose one that exists.</translation>
    </message>
    <message>
        <source>このフォルダーには書き込めません。別の場所を選んでください。</source>
        <translation>This folder cannot be written to. Choose another.</translation>
    </message>
    <message>
        <source>名前を書いてください。例：星見野市.hoshin</source>
        <translation>Write a name, such as 星見野市.hoshin</translation>
    </message>
    <message>
        <source>名前に / \ : * ? &quot; &lt; &gt; | は使えません。</source>
        <translation>A name cannot contain / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>「%1」は、もうあります。別の名前にしてください。</source>
        <translation>“%1” exists already. Choose another name.</translation>
    </message>
    <message>
        <source>記録する人を書いてください。例：情報政策課</source>
        <translation>Write who records, such as 情報政策課</translation>
    </message>
    <message>
        <source>団体</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>方針を定める団体です。名称と種類から、機関と職名の初めの値を入れます。</source>
        <translation>The body that adopts the policy. Organs and posts are filled in from its name and kind.</translation>
    </message>
    <message>
        <source>団体の名称(&amp;B)</source>
        <translation>Name of the &amp;body</translation>
    </message>
    <message>
        <source>例：星見野市。方針の題名と本文に入ります。</source>
        <translation>For example 星見野市. It goes into titles and text.</translation>
    </message>
    <message>
        <source>団体の種類(&amp;K)</source>
        <translation>&amp;Kind of body</translation>
    </message>
    <message>
        <source>全国地方公共団体コード(&amp;C)</source>
        <translation>Local government &amp;code</translation>
    </message>
    <message>
        <source>6桁。なくても作れます。</source>
        <translation>Six digits. May be left empty.</translation>
    </message>
    <message>
        <source>団体の名称を書いてください。例：星見野市</source>
        <translation>Write the body&apos;s name, such as 星見野市</translation>
    </message>
    <message>
        <source>コードは検査数字を含む 6桁の数字です。例：札幌市は 011002</source>
        <translation>The code has six digits, the last a check digit. Sapporo has 011002.</translation>
    </message>
    <message>
        <source>業務端末は LGWAN 接続系にあり、インターネットと分けます。</source>
        <translation>Office terminals are in the LGWAN segment, apart from the internet.</translation>
    </message>
    <message>
        <source>αモデルのまま、決めたクラウドサービスに LGWAN 接続系から直接つなぎます。</source>
        <translation>As model α, with direct connections from the LGWAN segment to chosen cloud services.</translation>
    </message>
    <message>
        <source>業務端末はインターネット接続系にあり、重要な情報資産は LGWAN 接続系に残します。</source>
        <translation>Office terminals are in the internet segment; important information assets stay in the LGWAN segment.</translation>
    </message>
    <message>
        <source>業務端末と重要な情報資産をインターネット接続系に置きます。</source>
        <translation>Office terminals and important information assets are in the internet segment.</translation>
    </message>
    <message>
        <source>ネットワークの型</source>
        <translation>Network model</translation>
    </message>
    <message>
        <source>業務端末の置き場所で、対策基準に入る例文が変わります（三層の対策）。</source>
        <translation>Where office terminals stand decides which examples go into the standards (three-layer separation).</translation>
    </message>
    <message>
        <source>情報セキュリティ基本方針(&amp;P)</source>
        <translation>Information security basic &amp;policy</translation>
    </message>
    <message>
        <source>情報セキュリティ対策基準(&amp;S)</source>
        <translation>Information security &amp;standards</translation>
    </message>
    <message>
        <source>ひな形</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>ガイドラインの版(&amp;E)</source>
        <translation>&amp;Edition of the guideline</translation>
    </message>
    <message>
        <source>例文は総務省のガイドラインの構成に沿った、本ソフト独自の文です。</source>
        <translation>The examples follow the structure of the ministry&apos;s guideline in our own words.</translation>
    </message>
    <message>
        <source>作る文書</source>
        <translation>Documents to make</translation>
    </message>
    <message>
        <source>%1（取り込んだものを使います）</source>
        <translation>%1 (the imported one is used)</translation>
    </message>
    <message>
        <source>ひな形が見つかりません。ソフトを入れ直すか、HOSHIN_TEMPLATES に場所を示してください。</source>
        <translation>No templates were found. Install the program again, or set HOSHIN_TEMPLATES to their folder.</translation>
    </message>
    <message>
        <source>作る文書を 1 つ以上選んでください。</source>
        <translation>Choose at least one document.</translation>
    </message>
    <message>
        <source>職名と部署名</source>
        <translation>Posts and offices</translation>
    </message>
    <message>
        <source>方針の本文に入る言葉です。空欄は 〔職名〕 のように残り、後から埋められます。</source>
        <translation>Words that go into the policy. What is left empty stays as 〔職名〕 and can be filled in later.</translation>
    </message>
    <message>
        <source>職と会議</source>
        <translation>Posts and committees</translation>
    </message>
    <message>
        <source>部署と連絡先</source>
        <translation>Offices and contact</translation>
    </message>
    <message>
        <source>運用の値と文書</source>
        <translation>Figures and documents</translation>
    </message>
    <message>
        <source>例：%1</source>
        <translation>e.g. %1</translation>
    </message>
    <message>
        <source>数字で書いてください。例：12</source>
        <translation>Write a figure, such as 12</translation>
    </message>
    <message>
        <source>https:// で始まる場所を書いてください。</source>
        <translation>Write an address that begins with https://</translation>
    </message>
    <message>
        <source>電話番号を書いてください。例：0123-45-6789</source>
        <translation>Write a telephone number, such as 0123-45-6789</translation>
    </message>
    <message>
        <source>メールアドレスを書いてください。例：security@city.example.jp</source>
        <translation>Write a mail address, such as security@city.example.jp</translation>
    </message>
    <message>
        <source>日付を書いてください。例：令和8年4月1日</source>
        <translation>Write a date, such as 令和8年4月1日</translation>
    </message>
    <message>
        <source>この値は使えません。</source>
        <translation>This value cannot be used.</translation>
    </message>
    <message>
        <source>持ち運びファイルを開く ― %1</source>
        <translation>Open bundle ― %1</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>新しい作業フォルダーとして開く(&amp;N)</source>
        <translation>Open as a &amp;new workspace</translation>
    </message>
    <message>
        <source>開いている「%1」の作業フォルダーに、新しい版を加える(&amp;I)</source>
        <translation>Add the new revisions to the open workspace of “%1” (&amp;I)</translation>
    </message>
    <message>
        <source>作業フォルダーの名前(&amp;A)</source>
        <translation>N&amp;ame of the workspace</translation>
    </message>
    <message>
        <source>保存場所を選ぶ…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>本文のまま残す</source>
        <translation>Keep as text</translation>
    </message>
    <message>
        <source>%1とする</source>
        <translation>Make it: %1</translation>
    </message>
    <message>
        <source>取り込みの確認 ― %1</source>
        <translation>Import preview ― %1</translation>
    </message>
    <message>
        <source>「%1」を読み込んでいます。</source>
        <translation>Reading “%1”.</translation>
    </message>
    <message>
        <source>読み込んでいます</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>取り込み結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>取り込み結果の本文</source>
        <translation>Text of the result</translation>
    </message>
    <message>
        <source>構造</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>取り込み結果の見せ方</source>
        <translation>How the result is shown</translation>
    </message>
    <message>
        <source>元の文書</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>決められなかった箇所</source>
        <translation>Undecided places</translation>
    </message>
    <message>
        <source>この行の扱い</source>
        <translation>What this line is</translation>
    </message>
    <message>
        <source>開いている作業フォルダーの新しい文書</source>
        <translation>New document in the open workspace</translation>
    </message>
    <message>
        <source>「%1」の新しい内容</source>
        <translation>New content of “%1”</translation>
    </message>
    <message>
        <source>取り込み先</source>
        <translation>Import into</translation>
    </message>
    <message>
        <source>取り込み先(&amp;T)</source>
        <translation>Import in&amp;to</translation>
    </message>
    <message>
        <source>報告を保存…</source>
        <translation>Save report…</translation>
    </message>
    <message>
        <source>次へ：作業フォルダーを作る…</source>
        <translation>Next: make workspace…</translation>
    </message>
    <message>
        <source>取り込んでいます。</source>
        <translation>Importing.</translation>
    </message>
    <message>
        <source>取り込めません。本文のある文書（テキスト、Word、HTML、PDF、法令標準XML）で、128 MB までのものを選んでください。</source>
        <translation>This cannot be imported. Choose a document with text (plain text, Word, HTML, PDF, law XML) of up to 128 MB.</translation>
    </message>
    <message>
        <source>取り込めません。%1</source>
        <translation>This cannot be imported. %1</translation>
    </message>
    <message>
        <source>別の文書を選んでください。</source>
        <translation>Choose another document.</translation>
    </message>
    <message>
        <source>この文書には本文がありません。</source>
        <translation>This document has no text.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 ・ %2行</source>
        <translation>%1 ・ %2 lines</translation>
    </message>
    <message>
        <source>%1章 %2条 %3項・号</source>
        <translation>%1 chapters, %2 articles, %3 paragraphs and items</translation>
    </message>
    <message>
        <source>%1 か所は構造を決められませんでした。下の一覧で選ぶまで、その部分は本文として取り込みます。</source>
        <translation>%1 places could not be decided. Until you choose in the list below, they are imported as text.</translation>
    </message>
    <message>
        <source>文字コードは %1 と見て変換しました。文字が正しく読めるか確かめてください。</source>
        <translation>Converted from %1, as the encoding seems to be. Check that the text reads correctly.</translation>
    </message>
    <message>
        <source>%1、%2行目、%3、%4</source>
        <translation>%1, line %2, %3, %4</translation>
    </message>
    <message>
        <source>%1行目の扱い(&amp;K)</source>
        <translation>Line %1 &amp;is</translation>
    </message>
    <message>
        <source>推定</source>
        <translation>Assumed</translation>
    </message>
    <message>
        <source>例文 %1（類似 %2）</source>
        <translation>Example %1 (similarity %2)</translation>
    </message>
    <message>
        <source>報告を保存</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>%1 取り込みの報告.txt</source>
        <translation>%1 import report.txt</translation>
    </message>
    <message>
        <source>テキスト (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>報告を保存できませんでした</source>
        <translation>The report could not be saved</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>編</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>章</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>節</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>款</source>
        <translation>Subsection</translation>
    </message>
    <message>
        <source>目</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>見出し</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>項</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>細分</source>
        <translation>Subitem</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>附則</source>
        <translation>Suppl. prov.</translation>
    </message>
    <message>
        <source>別表</source>
        <translation>Appended table</translation>
    </message>
    <message>
        <source>番号がなく、どの条項の文か分かりません。前の条項の文として残しました。</source>
        <translation>No number, so it is not clear which clause this belongs to. Kept as text of the clause before.</translation>
    </message>
    <message>
        <source>番号が前に続きません。書かれたとおりに残しました。</source>
        <translation>The number does not follow the one before. Kept as written.</translation>
    </message>
    <message>
        <source>表の欄の数が最初の行と違います。</source>
        <translation>This row has another number of cells than the first.</translation>
    </message>
    <message>
        <source>法令標準XMLの決まりに合いません。読めるところまで読みました。</source>
        <translation>Not as the law XML schema demands. Read as far as possible.</translation>
    </message>
    <message>
        <source>細分が深すぎます。最も深い階層に置きました。</source>
        <translation>Nested too deeply. Put on the deepest level.</translation>
    </message>
    <message>
        <source>テキスト</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>法令標準XML</source>
        <translation>Law XML</translation>
    </message>
    <message>
        <source>Word 文書</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>取り込みの報告：%1</source>
        <translation>Import report: %1</translation>
    </message>
    <message>
        <source>形式：%1&#x3000;文字コード：%2</source>
        <translation>Format: %1  Encoding: %2</translation>
    </message>
    <message>
        <source>結果：%1章 %2条 %3項・号</source>
        <translation>Result: %1 chapters, %2 articles, %3 paragraphs and items</translation>
    </message>
    <message>
        <source>確かめる行：%1</source>
        <translation>Lines to check: %1</translation>
    </message>
    <message>
        <source>%1行目：%2「%3」</source>
        <translation>Line %1: %2 “%3”</translation>
    </message>
    <message>
        <source>この作業フォルダーの版と、持ち運びファイルの版が、別々に進んでいるか、間の版が足りません。受け取った版は失われていません。新しい作業フォルダーとして開いて、審査で違いを確かめてください。</source>
        <translation>The revisions here and in the bundle went different ways, or some in between are missing. What you received is not lost. Open it as a new workspace and compare in Review.</translation>
    </message>
    <message>
        <source>持ち運びファイルが壊れているか、持ち運びファイルではありません。もう一度受け取ってください。</source>
        <translation>The file is damaged or is no bundle. Get it again.</translation>
    </message>
    <message>
        <source>書き出す版がないか、ファイルが見つかりません。版を記録してから書き出してください。</source>
        <translation>There is no revision to export, or the file was not found. Record a revision first.</translation>
    </message>
    <message>
        <source>作業フォルダーを作りました。条文を確かめてから、版を記録してください。</source>
        <translation>The workspace was made. Look at the clauses, then record a revision.</translation>
    </message>
    <message>
        <source>取り込む文書を選ぶ</source>
        <translation>Choose a document to import</translation>
    </message>
    <message>
        <source>方針の文書 (*.docx *.pdf *.txt *.md *.html *.htm *.xml);;すべてのファイル (*)</source>
        <translation>Policy documents (*.docx *.pdf *.txt *.md *.html *.htm *.xml);;All files (*)</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>「%1」を取り込みました。条文を確かめてから、版を記録してください。</source>
        <translation>“%1” was imported. Look at the clauses, then record a revision.</translation>
    </message>
    <message>
        <source>ほかの人</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>ほかの人が編集しています</source>
        <translation>Somebody else is editing</translation>
    </message>
    <message>
        <source>%1（%2）が %3 からこの作業フォルダーを編集しています。開いて書くことはできますが、先に版を記録した人の内容が優先されます。</source>
        <translation>%1 (%2) has been editing this workspace since %3. You may open it and write, but whoever records a revision first goes first.</translation>
    </message>
    <message>
        <source>それでも開く</source>
        <translation>Open all the same</translation>
    </message>
    <message>
        <source>ほかの人が新しい版を記録し、同じ文書を変えています。審査で違いを確かめてから記録してください。</source>
        <translation>Somebody else recorded a revision that changes the same document. Compare in Review before you record.</translation>
    </message>
    <message>
        <source>前回、閉じる前に終了しました。残っていた内容から始めています。</source>
        <translation>Last time the program ended before closing. You are starting from what was saved.</translation>
    </message>
    <message>
        <source>破棄できませんでした</source>
        <translation>The changes could not be discarded</translation>
    </message>
    <message>
        <source>最後の版の内容に戻しました。</source>
        <translation>Back to the last revision.</translation>
    </message>
    <message>
        <source>持ち運びファイルに書き出す</source>
        <translation>Export a bundle</translation>
    </message>
    <message>
        <source>持ち運びファイル (*.bundle)</source>
        <translation>Bundles (*.bundle)</translation>
    </message>
    <message>
        <source>書き出しを中止しました。</source>
        <translation>Export cancelled.</translation>
    </message>
    <message numerus="yes">
        <source>%n 件の版を書き出しました。未記録の変更は入っていません。</source>
        <translation>
            <numerusform>Exported %n revision. Unrecorded changes are not included.</numerusform>
            <numerusform>Exported %n revisions. Unrecorded changes are not included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件の版を書き出しました。</source>
        <translation>
            <numerusform>Exported %n revision.</numerusform>
            <numerusform>Exported %n revisions.</numerusform>
        </translation>
    </message>
    <message>
        <source>持ち運びファイルに書き出しています</source>
        <translation>Exporting a bundle</translation>
    </message>
    <message>
        <source>持ち運びファイル (*.bundle);;すべてのファイル (*)</source>
        <translation>Bundles (*.bundle);;All files (*)</translation>
    </message>
    <message>
        <source>持ち運びファイルを開けませんでした</source>
        <translation>The bundle could not be opened</translation>
    </message>
    <message>
        <source>持ち運びファイルに新しい版はありません。</source>
        <translation>The bundle has no new revisions.</translation>
    </message>
    <message numerus="yes">
        <source>%n 件の版を取り込みました。</source>
        <translation>
            <numerusform>Took in %n revision.</numerusform>
            <numerusform>Took in %n revisions.</numerusform>
        </translation>
    </message>
    <message>
        <source>持ち運びファイルを確かめています</source>
        <translation>Checking the bundle</translation>
    </message>
    <message>
        <source>前回の続き</source>
        <translation>From last time</translation>
    </message>
    <message>
        <source>続きから始める</source>
        <translation>Go on from there</translation>
    </message>
    <message>
        <source>前回、作業フォルダーを閉じる前に終了しました。%1 までの内容が残っています。最後の版との違いを確かめて、続きから始めるか、破棄するかを選んでください。</source>
        <translation>Last time the program ended before the workspace was closed. What was written up to %1 is still there. Look at the difference from the last revision and choose whether to go on from there or to discard it.</translation>
    </message>
    <message>
        <source>変わった文書</source>
        <translation>Changed document</translation>
    </message>
    <message>
        <source>最後の版との違い</source>
        <translation>Difference from the last revision</translation>
    </message>
    <message>
        <source>条文の違いはありません</source>
        <translation>No clause differs</translation>
    </message>
    <message>
        <source>対応、採択の記録、審査など、条文のほかの内容が変わっています。</source>
        <translation>Something besides the clauses changed: links, adoption records or reviews.</translation>
    </message>
    <message>
        <source>破棄して最後の版に戻す</source>
        <translation>Discard and go back to the last revision</translation>
    </message>
    <message>
        <source>%1か所が変わりました。</source>
        <translation>%1 places changed.</translation>
    </message>
    <message>
        <source>XML の原文 ― %1</source>
        <translation>XML source ― %1</translation>
    </message>
    <message>
        <source>版に入る形</source>
        <translation>As stored in a revision</translation>
    </message>
    <message>
        <source>XML の原文</source>
        <translation>XML source</translation>
    </message>
    <message>
        <source>%1行</source>
        <translation>%1 lines</translation>
    </message>
    <message>
        <source>%1 %2、記入済み</source>
        <translation>%1 %2, done</translation>
    </message>
    <message>
        <source>手順</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>団体の設定…</source>
        <translation>Body profile…</translation>
    </message>
    <message>
        <source>ネットワークの型(&amp;M)</source>
        <translation>Network &amp;model</translation>
    </message>
    <message>
        <source>類似 %1</source>
        <translation>similarity %1</translation>
    </message>
    <message>
        <source>団体の設定</source>
        <translation>Body profile</translation>
    </message>
    <message>
        <source>策定の記録</source>
        <translation>Adoption records</translation>
    </message>
    <message>
        <source>策定した機関</source>
        <translation>Adopting organs</translation>
    </message>
    <message>
        <source>ほかの機関にも同じ内容を記録</source>
        <translation>Record the same for the other organs</translation>
    </message>
    <message>
        <source>日付は「令和8年4月1日」のように入れてください。</source>
        <translation>Enter dates like 令和8年4月1日 or 2026-04-01.</translation>
    </message>
    <message>
        <source>形式(&amp;F)</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>番号(&amp;N)</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>決裁・議決(&amp;D)</source>
        <translation>&amp;Decided</translation>
    </message>
    <message>
        <source>公表日(&amp;P)</source>
        <translation>&amp;Published</translation>
    </message>
    <message>
        <source>公表先(&amp;U)</source>
        <translation>Published at (&amp;U)</translation>
    </message>
    <message>
        <source>共同の名前(&amp;J)</source>
        <translation>&amp;Joint name</translation>
    </message>
    <message>
        <source>定めない理由(&amp;X)</source>
        <translation>E&amp;xempt because</translation>
    </message>
    <message>
        <source>窓口の部署(&amp;O)</source>
        <translation>&amp;Office</translation>
    </message>
    <message>
        <source>電話(&amp;T)</source>
        <translation>&amp;Telephone</translation>
    </message>
    <message>
        <source>電子メール(&amp;M)</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>文書の番号と日付</source>
        <translation>Number and dates of the document</translation>
    </message>
    <message>
        <source>番号がありません</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>公表の連絡先</source>
        <translation>Public contact</translation>
    </message>
    <message>
        <source>窓口の部署がありません</source>
        <translation>No office</translation>
    </message>
    <message>
        <source>定めない：%1</source>
        <translation>Exempt: %1</translation>
    </message>
    <message>
        <source>%1 決定、%2 公表</source>
        <translation>decided %1, published %2</translation>
    </message>
    <message>
        <source>%1 決定、公表日なし</source>
        <translation>decided %1, no date of publication</translation>
    </message>
    <message>
        <source>記録がありません</source>
        <translation>No record</translation>
    </message>
    <message>
        <source>書き出し</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>公開について</source>
        <translation>About the publication</translation>
    </message>
    <message>
        <source>文書ごとのHTMLとPDF、前の公表との新旧対照表、一覧のページ、目録（manifest.json）を、一つのフォルダーに書き出します。</source>
        <translation>Writes into one folder: HTML and PDF of each document, the comparison table with the publication before, an index page and the manifest (manifest.json).</translation>
    </message>
    <message>
        <source>途中で止めても、前のフォルダーは元のまま残ります。</source>
        <translation>If stopped midway, the folder stays as it was.</translation>
    </message>
    <message>
        <source>公表したファイルを確かめる</source>
        <translation>Verify published files</translation>
    </message>
    <message>
        <source>フォルダーを選んで確かめる…(&amp;V)</source>
        <translation>Choose a folder to &amp;verify…</translation>
    </message>
    <message>
        <source>要確認が %1 件あります。改めるか、理由を記録すると書き出せます。</source>
        <translation>%1 warnings are open. Mend them or record a reason to publish.</translation>
    </message>
    <message>
        <source>公表したファイルのフォルダー</source>
        <translation>Folder of published files</translation>
    </message>
    <message>
        <source>公表の記録 第%1号のファイルです。</source>
        <translation>These are the files of publication no. %1.</translation>
    </message>
    <message>
        <source>この作業フォルダーに、この公表の記録がありません。</source>
        <translation>This workspace has no record of this publication.</translation>
    </message>
    <message>
        <source>%1 個のファイルは、全て公表した時のままです。</source>
        <translation>All %1 files are as they were published.</translation>
    </message>
    <message>
        <source>理由の記録を消しました。</source>
        <translation>The recorded reason was taken away.</translation>
    </message>
    <message>
        <source>%1 件の要確認に理由を記録しました。</source>
        <translation>Recorded the reason for %1 warnings.</translation>
    </message>
    <message>
        <source>番号と日付を改める</source>
        <translation>Change number and dates</translation>
    </message>
    <message>
        <source>そのまま公開する理由</source>
        <translation>Why it may be published as it is</translation>
    </message>
    <message>
        <source>理由を記録(&amp;R)</source>
        <translation>&amp;Record the reason</translation>
    </message>
    <message>
        <source>理由(&amp;Y)</source>
        <translation>Wh&amp;y</translation>
    </message>
    <message>
        <source>同じ要確認 %1 件の全てに(&amp;A)</source>
        <translation>For &amp;all %1 warnings of this kind</translation>
    </message>
    <message>
        <source>公表の記録</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>確かめる…</source>
        <translation>Verify…</translation>
    </message>
    <message>
        <source>理由あり</source>
        <translation>Reason given</translation>
    </message>
    <message>
        <source>%1：ありません。</source>
        <translation>%1: missing.</translation>
    </message>
    <message>
        <source>%1：公開した時の内容と違います。</source>
        <translation>%1: not as it was published.</translation>
    </message>
    <message>
        <source>%1：公開したファイルではありません。</source>
        <translation>%1: not a published file.</translation>
    </message>
    <message>
        <source>二つの版に違いがあると、ここに改め文が出ます。</source>
        <translation>Where the two versions differ, their amending text stands here.</translation>
    </message>
    <message>
        <source>「%1」に書き出しました</source>
        <translation>Written to “%1”</translation>
    </message>
    <message>
        <source>改め文の書き方</source>
        <translation>Style of the amending text</translation>
    </message>
    <message>
        <source>改め文をコピーしました</source>
        <translation>Amending text copied</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>改め文の書き出し</source>
        <translation>Export the amending text</translation>
    </message>
    <message>
        <source>テキスト…</source>
        <translation>Text…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>作っています</source>
        <translation>Being made</translation>
    </message>
    <message>
        <source>改め文を作って確かめています</source>
        <translation>Making and proving the amending text</translation>
    </message>
    <message>
        <source>改め文：検算一致</source>
        <translation>Amending text: proved</translation>
    </message>
    <message>
        <source>改め文：作れません</source>
        <translation>Amending text: none</translation>
    </message>
    <message>
        <source>検算一致（改正前に溶け込ませると改正後になります）</source>
        <translation>Proved: applied to the old version it gives the new one</translation>
    </message>
    <message>
        <source>改め文にできません</source>
        <translation>No amending text is possible</translation>
    </message>
    <message>
        <source>確かめのとれた改め文だけを示します。新旧対照表を使ってください。</source>
        <translation>Only a proved amending text is shown. Use the comparison table.</translation>
    </message>
    <message>
        <source>%1は、安全に部分改正できないため「次のように改める」としました。</source>
        <translation>%1 could not be amended safely in part and is replaced as a whole.</translation>
    </message>
    <message>
        <source>%1は、大きく変わっているため全体を改めました。</source>
        <translation>%1 changed so much that it is replaced as a whole.</translation>
    </message>
    <message>
        <source>%1 か所に適用</source>
        <translation>applied in %1 places</translation>
    </message>
    <message>
        <source>適用</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>改め文として読めません。</source>
        <translation>This does not read as an amending text.</translation>
    </message>
    <message>
        <source>その箇所がありません。</source>
        <translation>There is no such place.</translation>
    </message>
    <message>
        <source>その字句がありません。</source>
        <translation>There are no such words.</translation>
    </message>
    <message>
        <source>移す先又は加える先が既にあります。</source>
        <translation>The place to move or add to is taken.</translation>
    </message>
    <message>
        <source>文に書かれた数と、掲げられた数が違います。</source>
        <translation>The number said is not the number given.</translation>
    </message>
    <message>
        <source>次に掲げられた文が読めません。</source>
        <translation>The text given below it cannot be read.</translation>
    </message>
    <message>
        <source>この改め方には対応していません。</source>
        <translation>This way of amending is not supported.</translation>
    </message>
    <message>
        <source>改め文として読めません。%1</source>
        <translation>This does not read as an amending text. %1</translation>
    </message>
    <message>
        <source>書き戻すと「%1」になります。</source>
        <translation>Printed back it is “%1”.</translation>
    </message>
    <message>
        <source>縦書き（漢数字）</source>
        <translation>Vertical (kanji numerals)</translation>
    </message>
    <message>
        <source>横書き（算用数字）</source>
        <translation>Horizontal (Arabic numerals)</translation>
    </message>
    <message>
        <source>横書き（全角数字）</source>
        <translation>Horizontal (full-width numerals)</translation>
    </message>
    <message>
        <source>横書き（次の一条）</source>
        <translation>Horizontal (counts in kanji)</translation>
    </message>
    <message>
        <source>この文書の書き方</source>
        <translation>As this document is written</translation>
    </message>
    <message>
        <source>柱書の題名「%1」は、この文書の題名「%2」と違います。</source>
        <translation>The title in the preamble, “%1”, is not that of this document, “%2”.</translation>
    </message>
    <message>
        <source>この文の後</source>
        <translation>After this sentence</translation>
    </message>
    <message>
        <source>この文の前</source>
        <translation>Before this sentence</translation>
    </message>
    <message>
        <source>適用できません</source>
        <translation>Cannot be applied</translation>
    </message>
    <message>
        <source>読めません</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>溶け込ませる改め文</source>
        <translation>Amending text to apply</translation>
    </message>
    <message>
        <source>改め文のファイルを開く…</source>
        <translation>Open an amending text…</translation>
    </message>
    <message>
        <source>起案に取り込む</source>
        <translation>Take over into the draft</translation>
    </message>
    <message>
        <source>ここに改め文を貼り付けると、一文ずつ読んで改正前の版に溶け込ませます。</source>
        <translation>Paste an amending text here: it is read sentence by sentence and applied to the old version.</translation>
    </message>
    <message>
        <source>改め文の一文ごとの結果</source>
        <translation>Result of each sentence</translation>
    </message>
    <message>
        <source>選んだ文の前と後</source>
        <translation>Before and after the chosen sentence</translation>
    </message>
    <message>
        <source>改め文のファイルを開く</source>
        <translation>Open an amending text</translation>
    </message>
    <message>
        <source>改め文 (*.txt *.docx *.html *.pdf);;すべてのファイル (*)</source>
        <translation>Amending text (*.txt *.docx *.html *.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>改め文を読んでいます</source>
        <translation>Reading the amending text</translation>
    </message>
    <message>
        <source>%1に溶け込ませます</source>
        <translation>Applied to: %1</translation>
    </message>
    <message>
        <source>%1 文のうち %2 文が適用できません</source>
        <translation>%2 of %1 sentences cannot be applied</translation>
    </message>
    <message>
        <source>%1 文をすべて適用できます</source>
        <translation>All %1 sentences can be applied</translation>
    </message>
    <message>
        <source>すべての文が適用できると、取り込めます。</source>
        <translation>It can be taken over when every sentence can be applied.</translation>
    </message>
    <message>
        <source>改め文がありません</source>
        <translation>No amending text</translation>
    </message>
    <message>
        <source>上の欄に貼り付けるか、ファイルを開いてください。</source>
        <translation>Paste one above, or open a file.</translation>
    </message>
    <message>
        <source>この文の前後を示せません</source>
        <translation>Before and after cannot be shown</translation>
    </message>
    <message>
        <source>前に適用できない文があります。</source>
        <translation>A sentence before this one cannot be applied.</translation>
    </message>
    <message>
        <source>対にした</source>
        <translation>Paired</translation>
    </message>
    <message>
        <source>別々にした</source>
        <translation>Parted</translation>
    </message>
    <message>
        <source>確認が必要な対応はありません</source>
        <translation>No pairs to check</translation>
    </message>
    <message>
        <source>新旧の条の組に迷うものがあると、ここに並びます。</source>
        <translation>Clauses that may or may not belong together are listed here.</translation>
    </message>
    <message>
        <source>確認が必要な対応</source>
        <translation>Pairs to check</translation>
    </message>
    <message>
        <source>改正前の文</source>
        <translation>Old text</translation>
    </message>
    <message>
        <source>改正後の文</source>
        <translation>New text</translation>
    </message>
    <message>
        <source>対にする</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>別々にする</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>決めない</source>
        <translation>Leave open</translation>
    </message>
    <message>
        <source>削る条と新しい条を対にする</source>
        <translation>Pair a deleted and a new article</translation>
    </message>
    <message>
        <source>削る条</source>
        <translation>Deleted article</translation>
    </message>
    <message>
        <source>新しい条</source>
        <translation>New article</translation>
    </message>
    <message>
        <source>この二つを対にする</source>
        <translation>Pair these two</translation>
    </message>
    <message>
        <source>似ている度合い %1 %</source>
        <translation>%1 % alike</translation>
    </message>
    <message>
        <source>人が決めた組</source>
        <translation>Decided by hand</translation>
    </message>
    <message>
        <source>削る条と新しい条の両方があるときに対にできます。</source>
        <translation>Needs both a deleted and a new article.</translation>
    </message>
    <message>
        <source>比べる版がありません</source>
        <translation>There is no version to compare</translation>
    </message>
    <message>
        <source>版を記録すると、その版からの変更がここに並びます。</source>
        <translation>Once a revision is recorded, the changes since then are listed here.</translation>
    </message>
    <message>
        <source>同じ版を選んでいます。比べる版を選び直してください。</source>
        <translation>The same version is chosen twice. Choose another one.</translation>
    </message>
    <message>
        <source>「%1」には、記録していない変更があります。</source>
        <translation>“%1” has changes that are not recorded.</translation>
    </message>
    <message>
        <source>その文書を見る</source>
        <translation>Show that document</translation>
    </message>
    <message>
        <source>確認済 %1、意見あり %2、全 %3</source>
        <translation>%1 confirmed, %2 commented, %3 in all</translation>
    </message>
    <message>
        <source>変わった条の絞り込み</source>
        <translation>Filter of changed clauses</translation>
    </message>
    <message>
        <source>字句の改正</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>確認済 %1 / %2</source>
        <translation>Confirmed %1 / %2</translation>
    </message>
    <message>
        <source>意見あり %1</source>
        <translation>Commented %1</translation>
    </message>
    <message>
        <source>溶け込み</source>
        <translation>Consolidation</translation>
    </message>
    <message>
        <source>対応の確認</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>審査の意見と対応</source>
        <translation>Comments and pairs</translation>
    </message>
    <message>
        <source>新旧を別々の条にする</source>
        <translation>Part old and new clause</translation>
    </message>
    <message>
        <source>対応の確認へ</source>
        <translation>Go to the pairs</translation>
    </message>
    <message>
        <source>新旧対照表を見る</source>
        <translation>Show the comparison table</translation>
    </message>
    <message>
        <source>改め文を見る</source>
        <translation>Show the amending text</translation>
    </message>
    <message>
        <source>改め文を溶け込ませる</source>
        <translation>Apply an amending text</translation>
    </message>
    <message>
        <source>%1の新旧を別々の条にしました</source>
        <translation>Old and new %1 are now two clauses</translation>
    </message>
    <message>
        <source>改め文の溶け込み</source>
        <translation>Amending text applied</translation>
    </message>
    <message>
        <source>溶け込ませた文を起案に取り込みました</source>
        <translation>The amended text is now the draft</translation>
    </message>
    <message>
        <source>比べるファイルを選ぶ</source>
        <translation>Choose a file to compare</translation>
    </message>
    <message>
        <source>方針や法令 (*.txt *.xml *.docx *.html *.htm *.pdf);;すべてのファイル (*)</source>
        <translation>Policies and statutes (*.txt *.xml *.docx *.html *.htm *.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>128 MB を超えるファイルは読めません。</source>
        <translation>Files over 128 MB are not read.</translation>
    </message>
    <message>
        <source>新旧対照表の様式</source>
        <translation>Form of the comparison table</translation>
    </message>
    <message>
        <source>変更のない条を略す</source>
        <translation>Leave out unchanged articles</translation>
    </message>
    <message>
        <source>例文の欄</source>
        <translation>Example column</translation>
    </message>
    <message>
        <source>HTML…</source>
        <translation>HTML…</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>様式を決める…</source>
        <translation>Define a form…</translation>
    </message>
    <message>
        <source>新旧対照表の書き出し</source>
        <translation>Export the comparison table</translation>
    </message>
    <message>
        <source>この様式にする</source>
        <translation>Use this form</translation>
    </message>
    <message>
        <source>選ぶと、下の欄を書き換えます</source>
        <translation>Choosing one overwrites the fields below</translation>
    </message>
    <message>
        <source>もとにする様式(&amp;B)</source>
        <translation>&amp;Based on</translation>
    </message>
    <message>
        <source>様式の名前(&amp;N)</source>
        <translation>&amp;Name of the form</translation>
    </message>
    <message>
        <source>新しい側の見出し</source>
        <translation>Caption of the new side</translation>
    </message>
    <message>
        <source>古い側の見出し</source>
        <translation>Caption of the old side</translation>
    </message>
    <message>
        <source>新しい側を先に置く</source>
        <translation>New side first</translation>
    </message>
    <message>
        <source>古い側を先に置く</source>
        <translation>Old side first</translation>
    </message>
    <message>
        <source>並べる順(&amp;O)</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>横書き（左右に並べる）</source>
        <translation>Horizontal (side by side)</translation>
    </message>
    <message>
        <source>縦書き（上下に並べる）</source>
        <translation>Vertical (one above the other)</translation>
    </message>
    <message>
        <source>書く向き(&amp;D)</source>
        <translation>&amp;Direction</translation>
    </message>
    <message>
        <source>新設の相手の欄</source>
        <translation>Beside what is added</translation>
    </message>
    <message>
        <source>削る規定の相手の欄</source>
        <translation>Beside what is deleted</translation>
    </message>
    <message>
        <source>略の書き方</source>
        <translation>Note for what is left out</translation>
    </message>
    <message>
        <source>略す範囲の記号</source>
        <translation>Range mark</translation>
    </message>
    <message>
        <source>変わった条の中の、変更のない項・号を略す</source>
        <translation>Leave out unchanged parts of changed articles</translation>
    </message>
    <message>
        <source>加える・削る・移す規定の標記に二重線を引く</source>
        <translation>Double line on labels of what is added, deleted or moved</translation>
    </message>
    <message>
        <source>備考の欄を付ける</source>
        <translation>With a column of remarks</translation>
    </message>
    <message>
        <source>備考の欄の見出し</source>
        <translation>Caption of the remarks</translation>
    </message>
    <message>
        <source>例文の欄を付ける</source>
        <translation>With a column of examples</translation>
    </message>
    <message>
        <source>例文の欄の見出し</source>
        <translation>Caption of the examples</translation>
    </message>
    <message>
        <source>表の前の文(&amp;L)</source>
        <translation>&amp;Lead text</translation>
    </message>
    <message>
        <source>表の後の備考</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>様式のファイルを読む…</source>
        <translation>Read a form…</translation>
    </message>
    <message>
        <source>様式をファイルに保存…</source>
        <translation>Save the form…</translation>
    </message>
    <message>
        <source>%1（変更あり）</source>
        <translation>%1 (changed)</translation>
    </message>
    <message>
        <source>様式のファイルを読む</source>
        <translation>Read a form</translation>
    </message>
    <message>
        <source>様式 (*.json)</source>
        <translation>Form (*.json)</translation>
    </message>
    <message>
        <source>様式を読めません</source>
        <translation>The form cannot be read</translation>
    </message>
    <message>
        <source>様式をファイルに保存</source>
        <translation>Save the form</translation>
    </message>
    <message>
        <source>様式を保存できません</source>
        <translation>The form cannot be saved</translation>
    </message>
    <message>
        <source>ファイルと比べる…</source>
        <translation>Compare with a file…</translation>
    </message>
    <message>
        <source>変更 %1</source>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>字句改正 %1</source>
        <translation>wording %1</translation>
    </message>
    <message>
        <source>新設 %1</source>
        <translation>added %1</translation>
    </message>
    <message>
        <source>削る %1</source>
        <translation>deleted %1</translation>
    </message>
    <message>
        <source>移動 %1</source>
        <translation>moved %1</translation>
    </message>
    <message>
        <source>分割・統合 %1</source>
        <translation>split or merged %1</translation>
    </message>
    <message>
        <source>番号のみ %1</source>
        <translation>numbers only %1</translation>
    </message>
    <message>
        <source>参考文書を引用…</source>
        <translation>Cite a reference document…</translation>
    </message>
    <message>
        <source>「%1」に書き出しました。</source>
        <translation>Written to “%1”.</translation>
    </message>
    <message>
        <source>対応状況を書き出す</source>
        <translation>Export coverage</translation>
    </message>
    <message>
        <source>Excel ブック (*.xlsx);;HTML (*.html)</source>
        <translation>Excel workbook (*.xlsx);;HTML (*.html)</translation>
    </message>
    <message>
        <source>今の型です</source>
        <translation>This is the model now</translation>
    </message>
    <message>
        <source>この型に改める</source>
        <translation>Change to this model</translation>
    </message>
    <message>
        <source>「%1」を開く</source>
        <translation>Open “%1”</translation>
    </message>
    <message>
        <source>文書をひな型から作る</source>
        <translation>Make the document from its template</translation>
    </message>
    <message>
        <source>「%1」の確認票は、既にあります。</source>
        <translation>There is a sheet for “%1” already.</translation>
    </message>
    <message>
        <source>ネットワークの型の変更</source>
        <translation>Change of network model</translation>
    </message>
    <message>
        <source>ネットワークの型を改めました。</source>
        <translation>The network model was changed.</translation>
    </message>
    <message>
        <source>対応状況を書き出す…</source>
        <translation>Export coverage…</translation>
    </message>
    <message>
        <source>契約の名称</source>
        <translation>Name of the contract</translation>
    </message>
    <message>
        <source>契約を加える</source>
        <translation>Add contract</translation>
    </message>
    <message>
        <source>ガイドライン&#x3000;%1</source>
        <translation>Guideline %1</translation>
    </message>
    <message>
        <source>改める前に、変わる例文を確かめます</source>
        <translation>See what changes before it is done</translation>
    </message>
    <message>
        <source>弱い</source>
        <translation>Weaker</translation>
    </message>
    <message>
        <source>加える</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>ガイドライン %1</source>
        <translation>Guideline %1</translation>
    </message>
    <message>
        <source>文書(&amp;D)</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>場所(&amp;P)</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>この例文を置ける文書がありません。ひな形から作った文書に加えられます。</source>
        <translation>No document takes this example. It can be added to a document made from the template.</translation>
    </message>
    <message>
        <source>ガイドラインの順に置く</source>
        <translation>Where the guideline has it</translation>
    </message>
    <message>
        <source>ガイドラインの順に置く（%1になります）</source>
        <translation>Where the guideline has it (becomes %1)</translation>
    </message>
    <message>
        <source>%1 %2 の次に条を設ける</source>
        <translation>As an article behind %1 %2</translation>
    </message>
    <message>
        <source>後から「団体の設定」で変えられます。</source>
        <translation>Can be changed later under “Body”.</translation>
    </message>
    <message>
        <source>%1を、番号を付けてコピーしました。</source>
        <translation>Copied %1 with its numbers.</translation>
    </message>
    <message>
        <source>%1 件の条項として貼り付けました。</source>
        <translation>Pasted as %1 clauses.</translation>
    </message>
    <message>
        <source>ガイドライン %1 ・ %2 ・ %3</source>
        <translation>Guideline %1 · %2 · %3</translation>
    </message>
    <message>
        <source>「%1」を読み込んでいます。%2 %</source>
        <translation>Reading “%1”: %2 %</translation>
    </message>
    <message>
        <source>図又は埋め込まれたファイルは取り込めません。名前だけを残しました。</source>
        <translation>A picture or embedded file cannot be imported. Only its name was kept.</translation>
    </message>
    <message>
        <source>図に説明がありません。起案で、図の内容を言葉で書いてください。</source>
        <translation>A picture has no description. Say in words what it shows, in Draft.</translation>
    </message>
    <message>
        <source>%1として加えました。起案で確かめてください。</source>
        <translation>Added as %1. Check it in Draft.</translation>
    </message>
    <message>
        <source>例文から加える…</source>
        <translation>Add from example…</translation>
    </message>
    <message>
        <source>点検：例文から加える…</source>
        <translation>Inspect: add from example…</translation>
    </message>
    <message>
        <source>%1 問</source>
        <translation>%1 questions</translation>
    </message>
    <message>
        <source>未回答 %1</source>
        <translation>%1 open</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>（%1ほか%2機関）</source>
        <translation> (%1 and %2 more)</translation>
    </message>
    <message>
        <source>公表の記録はありません</source>
        <translation>Nothing published yet</translation>
    </message>
    <message>
        <source>公開すると、ここに並びます。</source>
        <translation>Publications are listed here.</translation>
    </message>
    <message>
        <source>伏せた箇所を示す</source>
        <translation>Mark withheld places</translation>
    </message>
    <message>
        <source>採用しない</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>案を元に戻す</source>
        <translation>Restore proposal</translation>
    </message>
    <message>
        <source>書きかけの案を捨てて、はじめの案に戻します</source>
        <translation>Drops what was begun and goes back to the proposal</translation>
    </message>
    <message>
        <source>新例文の見出しにする</source>
        <translation>Heading of the new example</translation>
    </message>
    <message>
        <source>案で採用して次へ</source>
        <translation>Accept draft, next</translation>
    </message>
    <message>
        <source>下書き</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>下で字句を選び、意見を書いて加えます。</source>
        <translation>Choose words below, write a comment and add it.</translation>
    </message>
    <message>
        <source>印刷（PDF で開く）</source>
        <translation>Print (open as PDF)</translation>
    </message>
    <message>
        <source>%1行目</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>印刷する PDF を作っています</source>
        <translation>Making the PDF to print</translation>
    </message>
    <message>
        <source>印刷する PDF を作れませんでした</source>
        <translation>The PDF could not be made</translation>
    </message>
    <message>
        <source>PDF を開くソフトがありません。公開から書き出してください。</source>
        <translation>No program opens PDF files. Export it from Publish.</translation>
    </message>
    <message>
        <source>キーを押してください</source>
        <translation>Press the keys</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>ルビを付ける…</source>
        <translation>Ruby…</translation>
    </message>
    <message>
        <source>図を置く・直す…</source>
        <translation>Figure…</translation>
    </message>
    <message>
        <source>一部事務組合</source>
        <translation>Partial-affairs union</translation>
    </message>
    <message>
        <source>広域連合</source>
        <translation>Wide-area union</translation>
    </message>
    <message>
        <source>企業団</source>
        <translation>Enterprise union</translation>
    </message>
    <message>
        <source>参照と差込み項目の字句には、ルビを付けられません。</source>
        <translation>The words of references and placeholders cannot have ruby.</translation>
    </message>
    <message>
        <source>読みに「｜」「《」「》」は使えません。</source>
        <translation>A reading cannot contain ｜, 《 or 》.</translation>
    </message>
    <message>
        <source>ルビを付ける字句を、1 つの条項の中で選んでください。</source>
        <translation>Select the words for the ruby within one clause.</translation>
    </message>
    <message>
        <source>見出しには、ルビを付けられません。</source>
        <translation>Headings cannot have ruby.</translation>
    </message>
    <message>
        <source>ルビを外す</source>
        <translation>Remove Ruby</translation>
    </message>
    <message>
        <source>ルビを付ける</source>
        <translation>Set Ruby</translation>
    </message>
    <message>
        <source>図を置く条項を選んでください。</source>
        <translation>Choose the clause for the figure.</translation>
    </message>
    <message>
        <source>図を直す</source>
        <translation>Edit Figure</translation>
    </message>
    <message>
        <source>図を置く</source>
        <translation>Insert Figure</translation>
    </message>
    <message>
        <source>ルビ：%1</source>
        <translation>Ruby: %1</translation>
    </message>
    <message>
        <source>図</source>
        <translation>Fig.</translation>
    </message>
    <message>
        <source>置く</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>直す</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>ファイルを選ぶ…</source>
        <translation>Choose File…</translation>
    </message>
    <message>
        <source>図のファイル(&amp;P)</source>
        <translation>&amp;Picture file</translation>
    </message>
    <message>
        <source>PNG、JPEG又はSVG。4 MBまで。</source>
        <translation>PNG, JPEG or SVG, up to 4 MB.</translation>
    </message>
    <message>
        <source>図が示すこと(&amp;A)</source>
        <translation>Wh&amp;at it shows</translation>
    </message>
    <message>
        <source>図を見られない人に、図の代わりに読み上げる文です。例：CISOの下に統括責任者とCSIRTを置く体制の図</source>
        <translation>Read out in place of the figure to those who cannot see it. Example: the organisation with a general manager and the CSIRT below the CISO</translation>
    </message>
    <message>
        <source>図の題(&amp;C)</source>
        <translation>&amp;Caption</translation>
    </message>
    <message>
        <source>図の下に印刷します。なくても構いません。</source>
        <translation>Printed below the figure. Optional.</translation>
    </message>
    <message>
        <source>図を選ぶ</source>
        <translation>Choose Picture</translation>
    </message>
    <message>
        <source>図 (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>図を読めません</source>
        <translation>Cannot read the picture</translation>
    </message>
    <message>
        <source>「%1」は図として公開できません。PNG、JPEG又はSVGで、4 MBまでのファイルを選んでください。</source>
        <translation>“%1” cannot be published as a figure. Choose a PNG, JPEG or SVG file of up to 4 MB.</translation>
    </message>
    <message>
        <source>図はまだ選ばれていません。</source>
        <translation>No picture chosen yet.</translation>
    </message>
    <message>
        <source>選んだ図、幅 %1 画素、高さ %2 画素</source>
        <translation>Chosen picture, %1 pixels wide, %2 pixels high</translation>
    </message>
    <message>
        <source>図のファイルを選んでください。</source>
        <translation>Choose a picture file.</translation>
    </message>
    <message>
        <source>図が示すことを書いてください。</source>
        <translation>Write what the figure shows.</translation>
    </message>
    <message>
        <source>策定の記録を開く…</source>
        <translation>Open Adoption Records…</translation>
    </message>
    <message>
        <source>設定を決めて、「公開」の「策定の記録」へ移ります。</source>
        <translation>Takes the settings and goes to the adoption records in Publish.</translation>
    </message>
    <message>
        <source>付ける</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>字句</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>読み(&amp;R)</source>
        <translation>&amp;Reading</translation>
    </message>
    <message>
        <source>字句の上（縦書きでは右）に小さく置きます。本文の字句は変わりません。空にするとルビを外します。</source>
        <translation>Set small above the words (in vertical text, to their right). The text itself does not change. Empty removes the ruby.</translation>
    </message>
    <message>
        <source>読みを入れてください。</source>
        <translation>Write the reading.</translation>
    </message>
    <message>
        <source>条文は変わっていません。採用区分や策定の記録などが変わりました。</source>
        <translation>The text is unchanged; stances, adoption records or the like changed.</translation>
    </message>
    <message>
        <source>前の版から変わったものはありません。</source>
        <translation>Nothing changed since the last revision.</translation>
    </message>
    <message>
        <source>添付（元のファイル）…</source>
        <translation>Attachments (original files)…</translation>
    </message>
    <message>
        <source>添付（元のファイル）</source>
        <translation>Attachments (original files)</translation>
    </message>
    <message>
        <source>取り出す…</source>
        <translation>Take out…</translation>
    </message>
    <message>
        <source>添付</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>添付はありません</source>
        <translation>No attachments</translation>
    </message>
    <message>
        <source>文書を取り込むときに「元のファイルを添付として残す」を選ぶと、ここに並びます。</source>
        <translation>Choose “Keep the original file as an attachment” when importing a document, and it is listed here.</translation>
    </message>
    <message>
        <source>加える…(&amp;A)</source>
        <translation>&amp;Add…</translation>
    </message>
    <message>
        <source>除く(&amp;D)</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>公開するファイルには入りません。</source>
        <translation>Not part of what is published.</translation>
    </message>
    <message>
        <source>取り出せる添付がありません。</source>
        <translation>There is no attachment to take out.</translation>
    </message>
    <message>
        <source>添付を取り出す</source>
        <translation>Take out the attachment</translation>
    </message>
    <message>
        <source>すべてのファイル (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>取り出せませんでした</source>
        <translation>Could not take it out</translation>
    </message>
    <message>
        <source>「%1」に取り出しました。</source>
        <translation>Taken out to “%1”.</translation>
    </message>
    <message>
        <source>添付するファイルを選ぶ</source>
        <translation>Choose a file to attach</translation>
    </message>
    <message>
        <source>添付できませんでした</source>
        <translation>Could not attach the file</translation>
    </message>
    <message>
        <source>添付は一つ 32 MB、合わせて 256 MB までです。</source>
        <translation>An attachment may have 32 MB, all together 256 MB.</translation>
    </message>
    <message>
        <source>添付を除く</source>
        <translation>Remove the attachment</translation>
    </message>
    <message>
        <source>「%1」を除きます。これまでに記録した版には残ります。</source>
        <translation>“%1” is removed. The revisions recorded so far keep it.</translation>
    </message>
    <message>
        <source>除く</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>公式文書を並べて見る</source>
        <translation>Official text</translation>
    </message>
    <message>
        <source>指摘の範囲</source>
        <translation>Findings of</translation>
    </message>
    <message>
        <source>この条</source>
        <translation>This article</translation>
    </message>
    <message>
        <source>この章</source>
        <translation>This chapter</translation>
    </message>
    <message>
        <source>この文書</source>
        <translation>This document</translation>
    </message>
    <message>
        <source>全ての文書</source>
        <translation>All documents</translation>
    </message>
    <message>
        <source>作業フォルダー全体</source>
        <translation>The whole workspace</translation>
    </message>
    <message>
        <source>この条に指摘はありません</source>
        <translation>No findings in this article</translation>
    </message>
    <message>
        <source>この範囲に指摘はありません</source>
        <translation>No findings here</translation>
    </message>
    <message>
        <source>この文書には %1 件あります。</source>
        <translation>This document has %1.</translation>
    </message>
    <message>
        <source>見出し%1</source>
        <translation>heading %1</translation>
    </message>
    <message>
        <source>表（%1行%2列）</source>
        <translation>table (%1 rows, %2 columns)</translation>
    </message>
    <message>
        <source>案内</source>
        <translation>navigation</translation>
    </message>
    <message>
        <source>冒頭</source>
        <translation>page header</translation>
    </message>
    <message>
        <source>末尾</source>
        <translation>page footer</translation>
    </message>
    <message>
        <source>ここに示すのは構造と原文です。見た目はブラウザーで確かめます。</source>
        <translation>This is structure and source. See the look in a browser.</translation>
    </message>
    <message>
        <source>ブラウザーで開く</source>
        <translation>Open in browser</translation>
    </message>
    <message>
        <source>頁の構造</source>
        <translation>Structure of the page</translation>
    </message>
    <message>
        <source>HTML の原文</source>
        <translation>HTML source</translation>
    </message>
    <message>
        <source>元のファイルを添付として残す(&amp;F)</source>
        <translation>Keep the original &amp;file as an attachment</translation>
    </message>
    <message>
        <source>作業フォルダーに残り、版に記録されます。公開するファイルには入りません。</source>
        <translation>It stays in the workspace and is recorded with it. It is not part of what is published.</translation>
    </message>
    <message>
        <source>32 MB を超えるため、添付として残せません</source>
        <translation>Larger than 32 MB: cannot be kept as an attachment</translation>
    </message>
    <message>
        <source>%1の項目</source>
        <translation>Under %1</translation>
    </message>
    <message>
        <source>近い条</source>
        <translation>Near clauses</translation>
    </message>
    <message>
        <source>条を結ぶ…</source>
        <translation>Link a clause…</translation>
    </message>
    <message>
        <source>項目の一覧</source>
        <translation>Lists of items</translation>
    </message>
    <message>
        <source>項目の状態</source>
        <translation>State of the items</translation>
    </message>
    <message>
        <source>全ての状態</source>
        <translation>Every state</translation>
    </message>
    <message>
        <source>この条を結ぶ</source>
        <translation>Link this clause</translation>
    </message>
    <message>
        <source>結びを外す</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>点検：条を結ぶ…</source>
        <translation>Inspect: link a clause…</translation>
    </message>
    <message>
        <source>例文から加えるか、条を結ぶと、ここに並びます。</source>
        <translation>Add from the example or link a clause, and it is listed here.</translation>
    </message>
    <message>
        <source>「%1」の項目はありません</source>
        <translation>No items in the state “%1”</translation>
    </message>
    <message>
        <source>未対応の項目はありません</source>
        <translation>No gaps</translation>
    </message>
    <message>
        <source>経過措置による項目はありません</source>
        <translation>No transitional items</translation>
    </message>
    <message>
        <source>対象外の項目はありません</source>
        <translation>No items that do not apply</translation>
    </message>
    <message>
        <source>この観点の全ての行を見ています。</source>
        <translation>All rows of this lens are looked at.</translation>
    </message>
    <message>
        <source>%1を%2と結びました。</source>
        <translation>%1 is linked to %2.</translation>
    </message>
    <message>
        <source>条を結ぶ</source>
        <translation>Link a clause</translation>
    </message>
    <message>
        <source>結びを外しました。</source>
        <translation>Unlinked.</translation>
    </message>
    <message>
        <source>「%1」に当たる条を選びます。</source>
        <translation>Choose the clause that carries “%1”.</translation>
    </message>
    <message>
        <source>第13条、見出し、本文の言葉</source>
        <translation>Article 13, heading, words of the text</translation>
    </message>
    <message>
        <source>結ぶ条を探す</source>
        <translation>Find the clause to link</translation>
    </message>
    <message>
        <source>「%1」に当たる条はありません。</source>
        <translation>No clause matches “%1”.</translation>
    </message>
    <message>
        <source>「%1」を取り込みました。添付が合わせて 256 MB を超えるため、元のファイルは残していません。</source>
        <translation>Imported “%1”. The original file was not kept: the attachments would exceed 256 MB.</translation>
    </message>
    <message>
        <source>総務省が公表した文書を選ぶ</source>
        <translation>Choose the document published by the ministry</translation>
    </message>
    <message>
        <source>公式文書 (*.pdf *.docx *.txt *.html);;すべてのファイル (*)</source>
        <translation>Official documents (*.pdf *.docx *.txt *.html);;All files (*)</translation>
    </message>
    <message>
        <source>公式文書を読み込んでいます</source>
        <translation>Reading the official document</translation>
    </message>
    <message>
        <source>公式文書として読み込めませんでした</source>
        <translation>Could not read it as the official document</translation>
    </message>
    <message>
        <source>この版の例文に当たる番号が一つもありません。版の合う文書を選んでください。</source>
        <translation>Not one number of this edition&apos;s examples is in it. Choose the document of the same edition.</translation>
    </message>
    <message>
        <source>公式文書の %1 か所を例文と結び付けました。当たる箇所のない例文は %2 です。</source>
        <translation>%1 places of the official document were matched to examples. %2 examples have no place in it.</translation>
    </message>
    <message>
        <source>公表元を開く</source>
        <translation>Open the publisher&apos;s page</translation>
    </message>
    <message>
        <source>公式文書</source>
        <translation>Official text</translation>
    </message>
    <message>
        <source>公式文書&#x3000;%1</source>
        <translation>Official text&#x3000;%1</translation>
    </message>
    <message>
        <source>番号だけで結び付けました。見出しが例文と違います。</source>
        <translation>Matched by number alone. The heading differs from the example&apos;s.</translation>
    </message>
    <message>
        <source>読み込んだ公式文書に、%1に当たる箇所が見つかりません。</source>
        <translation>The official document that was read has no place for %1.</translation>
    </message>
    <message>
        <source>読み直す…</source>
        <translation>Read another copy…</translation>
    </message>
    <message>
        <source>公式文書を読み込む…</source>
        <translation>Read the official document…</translation>
    </message>
    <message>
        <source>ブラウザーで開けませんでした</source>
        <translation>Could not open it in a browser</translation>
    </message>
    <message>
        <source>連絡先の変更</source>
        <translation>Change of contact</translation>
    </message>
    <message>
        <source>公開する形式</source>
        <translation>Form of publication</translation>
    </message>
    <message>
        <source>HTML に頁はありません。</source>
        <translation>HTML has no pages.</translation>
    </message>
    <message>
        <source>この団体独自の条文です。</source>
        <translation>It is the body&apos;s own clause.</translation>
    </message>
    <message>
        <source>この団体の採用区分</source>
        <translation>Stance of this body</translation>
    </message>
    <message>
        <source>近い条がありません</source>
        <translation>No near clauses</translation>
    </message>
    <message>
        <source>項目がありません</source>
        <translation>No items</translation>
    </message>
    <message>
        <source>項目を選ぶと、当たる条が並びます。</source>
        <translation>Choose an item, and its clauses are listed here.</translation>
    </message>
    <message>
        <source>例文は%1、現行方針は%2</source>
        <translation>Example: %1, ours: %2</translation>
    </message>
    <message>
        <source>現行の文を残す</source>
        <translation>Keep our words</translation>
    </message>
    <message>
        <source>例文は「%1」、現行方針は「%2」</source>
        <translation>Example: “%1”, ours: “%2”</translation>
    </message>
    <message>
        <source>現行の見出しを残す</source>
        <translation>Keep our heading</translation>
    </message>
    <message>
        <source>この団体独自の条文です。前の版の用語が使われています。</source>
        <translation>A clause of our own that uses a term of the edition before.</translation>
    </message>
    <message>
        <source>見出しを、例文は「%1」に、現行方針は「%2」に改めています。</source>
        <translation>The example changed the heading to “%1”, we to “%2”.</translation>
    </message>
    <message>
        <source>例文と現行方針で、見出しをそれぞれ別の言葉に改めています。どちらにするか選んでください。</source>
        <translation>The example and our policy changed the heading differently. Choose one.</translation>
    </message>
    <message>
        <source>この団体が削ったか、採らなかった例文が改められています。取り込むと、条文を加えます。</source>
        <translation>The guideline changed an example that the body deleted or did not take. Taking it adds a clause.</translation>
    </message>
    <message>
        <source>例文と現行方針が、どちらも前回から変わっています。重なる箇所は %1 つです。</source>
        <translation>Both the example and our clause changed. They overlap in %1 places.</translation>
    </message>
    <message>
        <source>例文と現行方針が、どちらも前回から変わっています。重なる箇所はなく、両方を残せます。</source>
        <translation>Both the example and our clause changed, without overlap: both can be kept.</translation>
    </message>
    <message>
        <source>現行方針は旧例文のままです。新しい例文をそのまま取り込めます。</source>
        <translation>Our clause is the old example still. The new one can be taken as it is.</translation>
    </message>
    <message>
        <source>新しい版で削られた例文ですが、この団体は手を加えています。残すと、独自の条文になります。</source>
        <translation>Dropped in this edition, but we changed it. Kept, it becomes a clause of our own.</translation>
    </message>
    <message>
        <source>作業中&#x3000;条文のほかに変更あり</source>
        <translation>in progress, changed beside the text</translation>
    </message>
    <message>
        <source>公式文書は同梱していません。総務省が公表する文書（PDF など）を読み込むと、ここに並びます。公開するファイルには入りません。</source>
        <translation>The official document is not included. Read the one that the ministry publishes (a PDF, for instance) and it stands here. It is not part of what is published.</translation>
    </message>
    <message>
        <source>起案の文を置き換える</source>
        <translation>Replace the draft</translation>
    </message>
    <message>
        <source>%1に溶け込ませた文で、起案の文を置き換えます。%1の後に改めた箇所は、この文に入っていません。「元に戻す」で戻せます。</source>
        <translation>The draft is replaced by the text amended from %1. What was changed after %1 is not in it. Undo brings it back.</translation>
    </message>
    <message>
        <source>置き換える</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>形式は公開セットで決めます。</source>
        <translation>The publication set decides on the forms.</translation>
    </message>
    <message>
        <source>この公開セットの機関ではないので、この書き出しの妨げになりません。</source>
        <translation>This organ is not of this publication set; it does not keep this publication back.</translation>
    </message>
    <message>
        <source>非公開の条文が含まれています</source>
        <translation>Withheld clauses are included</translation>
    </message>
    <message>
        <source>%1か所</source>
        <translation>%1 places</translation>
    </message>
    <message>
        <source>（印を残さない）</source>
        <translation> (no marks)</translation>
    </message>
    <message>
        <source>（理由のないものがある）</source>
        <translation> (some without a reason)</translation>
    </message>
    <message>
        <source>（理由の表示あり）</source>
        <translation> (with reasons)</translation>
    </message>
    <message>
        <source>伏せた箇所 %1</source>
        <translation>%1 withheld</translation>
    </message>
    <message>
        <source>概要だけの箇所 %1</source>
        <translation>%1 as a summary</translation>
    </message>
    <message>
        <source>非公開の条文は含まれていません</source>
        <translation>No withheld clause is included</translation>
    </message>
    <message>
        <source>全ての条文を公開します。</source>
        <translation>Every clause is published.</translation>
    </message>
    <message>
        <source>未記入の欄、参照切れはありません</source>
        <translation>No blanks, no broken references</translation>
    </message>
    <message>
        <source>確かめた参照 %1</source>
        <translation>%1 references checked</translation>
    </message>
    <message>
        <source>解決済みの意見 %1</source>
        <translation>%1 comments resolved</translation>
    </message>
    <message>
        <source>施行期日を定めた附則があります</source>
        <translation>Supplementary provisions say when it takes effect</translation>
    </message>
    <message>
        <source>策定の記録がそろっています</source>
        <translation>The records of adoption are complete</translation>
    </message>
    <message>
        <source>PDF は読み上げに対応しています</source>
        <translation>The PDF can be read aloud</translation>
    </message>
    <message>
        <source>公開セット…</source>
        <translation>Publication set…</translation>
    </message>
    <message>
        <source>調べています</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>公開セット</source>
        <translation>Publication sets</translation>
    </message>
    <message>
        <source>公開セットがありません</source>
        <translation>There is no publication set</translation>
    </message>
    <message>
        <source>機関ごとに、公開する文書と形式を決めます。</source>
        <translation>Decide for each organ which documents it publishes, and in which forms.</translation>
    </message>
    <message>
        <source>公開セットを作る</source>
        <translation>Make a publication set</translation>
    </message>
    <message>
        <source>公開セットの操作</source>
        <translation>Acts on the publication set</translation>
    </message>
    <message>
        <source>編集…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>複製…</source>
        <translation>Duplicate…</translation>
    </message>
    <message>
        <source>削除…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>表示する文書(&amp;H)</source>
        <translation>S&amp;hown document</translation>
    </message>
    <message>
        <source>表示する文書</source>
        <translation>Shown document</translation>
    </message>
    <message>
        <source>ファイル %1 個</source>
        <translation>%1 files</translation>
    </message>
    <message>
        <source>公表 第%1号、%2、%3、確かめる</source>
        <translation>Publication no. %1, %2, %3, verify</translation>
    </message>
    <message>
        <source>ほかの機関</source>
        <translation>Other organ</translation>
    </message>
    <message>
        <source>%1の写し</source>
        <translation>Copy of %1</translation>
    </message>
    <message>
        <source>公開セットを削除する</source>
        <translation>Delete the publication set</translation>
    </message>
    <message>
        <source>公開セット「%1」を削除します。文書と公表の記録は残ります。</source>
        <translation>This deletes the publication set “%1”. Documents and records of publication stay.</translation>
    </message>
    <message>
        <source>削除する</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>概要のみ公開</source>
        <translation>Summary only</translation>
    </message>
    <message>
        <source>公開、伏せた箇所 %1</source>
        <translation>public, %1 withheld</translation>
    </message>
    <message>
        <source>公開セットを改める</source>
        <translation>Change the publication set</translation>
    </message>
    <message>
        <source>作る</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>改める</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>文書を前へ</source>
        <translation>Document up</translation>
    </message>
    <message>
        <source>文書を後へ</source>
        <translation>Document down</translation>
    </message>
    <message>
        <source>「（非公開：理由）」と示す(&amp;M)</source>
        <translation>&amp;Mark as （非公開：reason）</translation>
    </message>
    <message>
        <source>名前(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>例：市長ほか6機関（共同）</source>
        <translation>For example 市長ほか6機関（共同）</translation>
    </message>
    <message>
        <source>公開する文書(&amp;D)</source>
        <translation>&amp;Documents to publish</translation>
    </message>
    <message>
        <source>上から順に載せます。全体が非公開の文書は載りません。</source>
        <translation>In this order. A document that is withheld whole is left out.</translation>
    </message>
    <message>
        <source>公開する機関(&amp;O)</source>
        <translation>Publishing &amp;organs</translation>
    </message>
    <message>
        <source>選ばなければ、文書を定めた機関の公開とします。</source>
        <translation>Without a choice: the organs that adopted the documents.</translation>
    </message>
    <message>
        <source>伏せた箇所</source>
        <translation>Withheld places</translation>
    </message>
    <message>
        <source>「%1」（この文書はありません）</source>
        <translation>“%1” (there is no such document)</translation>
    </message>
    <message>
        <source>名前を書いてください。</source>
        <translation>Enter a name.</translation>
    </message>
    <message>
        <source>同じ名前の公開セットがあります。</source>
        <translation>There is a publication set of this name.</translation>
    </message>
    <message>
        <source>公開する文書を選んでください。</source>
        <translation>Choose a document to publish.</translation>
    </message>
    <message>
        <source>形式を選んでください。</source>
        <translation>Choose a form.</translation>
    </message>
    <message>
        <source>観点ごと</source>
        <translation>By lens</translation>
    </message>
    <message>
        <source>条文ごと</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>行の並べ方</source>
        <translation>What the rows are</translation>
    </message>
    <message>
        <source>ネットワークの型は、条文ごとに見られません。</source>
        <translation>The network model cannot be seen by article.</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>この観点の例文で、この条に結ばれたものはありません。</source>
        <translation>No example of this lens is linked to this article.</translation>
    </message>
    <message>
        <source>この公開セットの変更は、全て版に記録されています</source>
        <translation>All changes of this set are in a recorded revision</translation>
    </message>
</context>
</TS>
