import Testing

@testable import Workbooks

@Suite("Names in formulas")
struct NameRegisterTests {
    @Test(
        "a name is readable, and never a cell, a row or a word of formulas",
        arguments: [
            ("answers.monthly_requests", "answers_monthly_requests"), ("rag1", "rag1_"),
            ("r", "r_"), ("r1c1", "r1c1_"), ("c7", "c7_"), ("1st", "_1st"), ("sum", "sum_2"),
            ("help-desk.Tokens", "help_desk_tokens"), ("abcd1", "abcd1"),
        ]
    )
    func names(text: String, name: String) {
        var register = NameRegister()
        #expect(register.name(for: text) == name)
    }

    @Test("two texts never share a name, whatever their capital letters")
    func unique() {
        var register = NameRegister()
        #expect(register.name(for: "a.b") == "a_b")
        #expect(register.name(for: "A-B") == "a_b_2")
        #expect(register.name(for: "a_b_2") == "a_b_2_2")
    }

    @Test("names of long texts stay within the 128 characters of the writer, and apart")
    func long() {
        var register = NameRegister()
        let text = String(repeating: "x", count: 500)
        let names = (1...300).map { register.name(for: text + "\($0)") }
        #expect(Set(names).count == 300)
        #expect(names.allSatisfy { $0.count <= 128 })
    }
}
