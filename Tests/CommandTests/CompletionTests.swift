import TestSupport
import Testing

/// What a shell offers, by the script that Ratebook prints for it.
@Suite("Completion in a shell")
struct CompletionTests {
    @Test(
        "the names of the project are offered",
        arguments: [
            (["estimate", "b"], ["busy"]),
            (["estimate", "--catalog", "2026-0"], ["2026-03-02", "2026-07-01"]),
            (["diff", "2026-03-02", "2026-07"], ["2026-07-01"]),
            (["price", "--model", "cl"], ["claude-haiku-4.5"]),
            (["rates", "list", "--region", "us-"], ["us-east-1"]),
        ]
    )
    func names(words: [String], offered: [String]) throws {
        let project = try ProjectFolder.withHistory()
        let all = (["ratebook"] + words).map { "'\($0)'" }.joined(separator: " ")
        let script = """
            ratebook --generate-completion-script bash > completions
            exec bash -c '
                source ./completions
                COMP_WORDS=(\(all.replacing("'", with: "\""))) COMP_CWORD=\(words.count)
                COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
                _ratebook ratebook "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                printf "%s\\n" "${COMPREPLY[@]}"'
            """
        let run = try Run(shell: script, in: project)
        #expect(Set(run.output.split(separator: "\n").map { trimmed($0) }).isSuperset(of: offered))
    }

    /// A suggestion without the space behind it.
    private func trimmed(_ line: Substring) -> String {
        String(line.prefix { $0 != " " })
    }
}
