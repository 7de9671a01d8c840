import Testing

@testable import Wikis

@Suite("Names of pages")
struct PageNameTests {
    @Test(
        "a title becomes a name of its letters, digits and points, with hyphens for spaces",
        arguments: [
            ("Claude Sonnet 4.6", "Claude-Sonnet-4.6"), ("Break-even", "Break%2Deven"),
            ("Mistral Large (24.02)", "Mistral-Large-24.02"), ("Command R+", "Command-Rplus"),
            ("Q & A", "Q-and-A"), (" Why?  ", "Why"), ("../etc", "etc"), ("Ende.", "Ende"),
            ("Äpfel/Birnen", "ÄpfelBirnen"), ("料金の見積もり", "料金の見積もり"), ("?!", "Page"),
            ("_Sidebar", "Sidebar"),
        ]
    )
    func names(title: String, name: String) {
        #expect(title.wikiName(hyphen: "%2D", fallback: "Page") == name)
    }

    private static let wishes: [PageNames.Wish] = [
        ("home", "Home"), ("x/a", "Twin"), ("y/a", "twin"), ("z", "Alone"), ("b", "Über"),
    ]

    @Test("pages that would have one name have their paths in it, each of them, in any order")
    func unique() {
        let expected = [
            "home": "Home-home", "x/a": "Twin-x-a", "y/a": "twin-y-a", "z": "Alone", "b": "Über",
        ]
        for wishes in [Self.wishes, Self.wishes.reversed()] {
            let found = PageNames(wishes, reserved: ["Home"], limit: 250)
            #expect(found.names == expected)
            #expect(found.cut == [])
        }
    }

    @Test("without a page the others keep their names")
    func removal() {
        let all = PageNames(Self.wishes, reserved: ["Home"], limit: 250).names
        for page in ["home", "z", "b"] {
            let rest = Self.wishes.filter { $0.path != page }
            let found = PageNames(rest, reserved: ["Home"], limit: 250).names
            #expect(found == all.filter { $0.key != page })
        }
    }

    @Test("a page keeps the name with its path that it has, and gets none that another page wants")
    func kept() {
        let all = PageNames(Self.wishes, reserved: ["Home"], limit: 250).names
        for page in ["x/a", "y/a"] {
            let rest = Self.wishes.filter { $0.path != page }
            let found = PageNames(rest, reserved: ["Home"], keeping: Set(all.values), limit: 250)
            #expect(found.names == all.filter { $0.key != page })
            let fresh = PageNames(rest, reserved: ["Home"], limit: 250).names
            #expect(fresh["y/a"] ?? fresh["x/a"] == (page == "x/a" ? "twin" : "Twin"))
        }
        let others: [PageNames.Wish] = [("a", "Twin"), ("b", "Twin-a")]
        let names = PageNames(others, keeping: ["Twin", "Twin-a"], limit: 250).names
        #expect(names == ["a": "Twin", "b": "Twin-a"])
        let files: Set = ["A/Twin.md", "A/B/Twin.md", "Twin.md", "A/.order"]
        #expect(PageNames.names(of: files, in: "A/") == ["Twin"])
    }

    @Test("a path that reads like another's name does not meet it")
    func nested() {
        let wishes: [PageNames.Wish] = [
            ("a", "T"), ("b", "t"), ("c", "T-a"), ("d.e", "q"), ("d-e", "Q"),
        ]
        let found = PageNames(wishes, limit: 250).names.values.map { $0.lowercased() }
        #expect(Set(found).count == wishes.count)
    }

    @Test("a long name is cut between characters, and two that begin alike stay apart")
    func long() throws {
        let long = String(repeating: "料", count: 100)
        let wishes: [PageNames.Wish] = [("a", long + "1"), ("b", long + "2"), ("c", "%2D" + long)]
        let found = PageNames(wishes, limit: 252)
        #expect(found.cut == ["a", "b", "c"])
        for name in found.names.values {
            // 3 bytes for each of these letters, 3 for the mark, 9 for a hyphen and the digits.
            #expect((250...252).contains(name.utf8.count))
            #expect(name.contains("料…-"))
        }
        #expect(Set(found.names.values).count == 3)
        let percent = String(repeating: "a", count: 239) + "%2D" + long
        let name = try #require(PageNames([("a", percent)], limit: 252).names["a"])
        #expect(name.hasPrefix(String(repeating: "a", count: 239) + "…-"))
    }

    @Test(
        "the fingerprint is FNV-1a",
        arguments: [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")]
    )
    func fingerprint(text: String, expected: String) {
        // Source: draft-eastlake-fnv, test vectors of FNV-1a with 32 bits.
        #expect(text.fingerprint == expected)
    }
}
