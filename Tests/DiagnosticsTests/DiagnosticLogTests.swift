import Diagnostics
import Testing

@Suite("What a log keeps")
struct DiagnosticLogTests {
    private func problem(
        _ line: Int,
        _ code: String = "bad-date",
        _ file: String = "a.csv"
    )
        -> Diagnostic
    {
        let range = SourceRange(file: file, line: line, column: 1, lineText: "x")
        return Diagnostic(.error, code: code, "wrong", at: range, help: "mend it")
    }

    @Test("of one kind in one file the first 200 are kept, and the others are counted")
    func limit() {
        let log = DiagnosticLog()
        for line in 1...1_000_000 { log.report(problem(line)) }
        log.report(problem(1, "bad-id"))
        log.report(problem(1, "bad-date", "b.csv"))
        let last = log.diagnostics.last
        #expect(log.diagnostics.count == 203)
        #expect(last?.code == "more-problems" && last?.severity == .note)
        #expect(last?.file == "a.csv" && last?.help != nil)
        #expect(last?.summary == "999800 more problems of the kind bad-date are not shown")
        #expect(log.errorCount == 202)
    }

    @Test("an error is an error still where there are many warnings of its kind")
    func severity() {
        let log = DiagnosticLog()
        for line in 1...500 {
            let range = SourceRange(file: "a", line: line, column: 1, lineText: "x")
            log.report(Diagnostic(.warning, code: "a-b", "w", at: range, help: "h"))
        }
        #expect(!log.diagnostics.containsErrors)
        log.report(problem(1, "a-b", "a"))
        #expect(log.diagnostics.containsErrors)
    }

    @Test("what is taken back is gone, and counts no more")
    func withdrawal() {
        let log = DiagnosticLog()
        for line in 1...3 { log.report(problem(line)) }
        log.withdraw(problem(2))
        log.withdraw(problem(9))
        #expect(log.diagnostics == [problem(1), problem(3)])
        #expect(log.errorCount == 2)
    }
}
