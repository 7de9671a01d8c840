import Testing
import UsageTables

@Suite("Tags of usage")
struct UsageTagsTests {
    @Test("they are written in order, and what would part them is escaped")
    func text() {
        let tags = UsageTags(["team": "search;x=1", "a%": "é\n"])
        #expect(tags.text == "a%25=é%0A;team=search%3Bx%3D1")
        #expect(UsageTags(parsing: tags.text) == tags)
        #expect(UsageTags.none.text == "")
        #expect(UsageTags(parsing: "") == UsageTags.none)
        #expect(UsageTags(parsing: "team=")?.values == ["team": ""])
    }

    @Test(
        "what is no list of tags is refused",
        arguments: ["team", "=a", "a=b;", "a=1;a=2", "a=%4", "a=b=c"]
    )
    func wrong(text: String) { #expect(UsageTags(parsing: text) == nil) }
}
