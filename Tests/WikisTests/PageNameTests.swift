import Testing

@testable import Wikis

@Suite("Names of pages")
struct PageNameTests {
    @Test(
        "a title becomes a name of plain letters, digits, points and hyphens",
        arguments: [
            ("Claude Sonnet 4.6", "Claude-Sonnet-4.6"), ("Break-even", "Break%2Deven"),
            ("Mistral Large (24.02)", "Mistral-Large-24.02"), ("Command R+", "Command-Rplus"),
            ("Q & A", "Q-and-A"), (" Why?  ", "Why"), ("../etc", "etc"), ("Ende.", "Ende"),
            ("Äpfel/Birnen", "pfelBirnen"), ("ßü", "Page"), ("_Sidebar", "Sidebar"),
        ]
    )
    func names(title: String, name: String) {
        #expect(title.wikiName(hyphen: "%2D", fallback: "Page") == name)
    }

    @Test("a name that is taken, in whatever letters, gets a number")
    func unique() {
        var names = PageNames(reserved: ["Home"])
        let found = ["home", "A", "a", "A-2", "a"].map { names.unique($0) }
        #expect(found == ["home-2", "A", "a-2", "A-2-2", "a-3"])
    }
}
