package search

import "strings"

// stopWords are words that stand everywhere and so find nothing, Indonesian and English ones, as Fold gives them. They
// are not in the index; the script in the browser gets them with index.js.
const stopWords = `ada adalah agar akan akhirnya aku anda antara apa apabila apakah atas atau bagaimana bagi bahkan bahwa
banyak beberapa begitu belum berbagai bersama bila bisa boleh bukan cukup dalam dan dapat dari daripada demi demikian
dengan di dia ia ialah ini itu jadi jangan jika juga kalau kalian kami kamu karena ke kemudian kepada ketika kita lagi
lain lalu lebih maka mana masih maupun melalui mereka merupakan meski meskipun namun nya oleh pada padahal paling para
pernah pula pun saat saja sambil sampai sang sangat saya sebab sebagai sebelum sebuah sedang sedangkan sehingga sejak
selain selalu seluruh semua seorang seperti sering serta sesuai sesudah setelah setiap siapa suatu sudah supaya tanpa
tapi telah tentang terhadap termasuk tersebut tetap tetapi tiap tidak untuk walaupun yaitu yakni yang
a about after all also am an and any are as at be because been before being between both but by can could did do does
down during each few for from had has have having he her here hers him his how i if in into is it its itself just me
more most my no nor not of off on once only or other our out over own she should so some such than that the their them
then there these they this those through to too under until up very was we were what when where which while who whom
why will with would you your`

// withoutNumbers gives the words that have no number: the stop words, and what folding left nothing of.
func withoutNumbers() map[string]uint32 {
	numbers := map[string]uint32{"": everywhere}
	for word := range strings.FieldsSeq(stopWords) {
		numbers[word] = everywhere
	}
	return numbers
}
