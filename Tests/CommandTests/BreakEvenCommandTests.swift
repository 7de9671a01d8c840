import TestSupport
import Testing

@Suite("Break-evens by command")
struct BreakEvenCommandTests {
    @Test("reserved tokens of Claude Sonnet 4.6 break even at 100 and at 90 percent")
    func reserved() throws {
        let run = try Run(shell: "ratebook break-even reserved --json", in: .shipped())
        #expect(run.status == 0)
        #expect(run.output.contains("\"schema\": \"ratebook.break-even/1\""))
        for (term, share) in [("1m", "1"), ("3m", "0.9")] {
            let own = run.output.split(separator: "\"id\": ")
                .first { $0.hasPrefix("\"reserved/\(term)/claude-sonnet-4.6/geo\"") }
            #expect(own?.contains("\"value\": \"\(share)\"") == true, "\(term)")
        }
    }

    @Test("provisioned throughput is refused without a stated throughput, and told with one")
    func provisioned() throws {
        let project = try ProjectFolder.shipped()
        let refused = try Run(shell: "ratebook break-even provisioned", in: project)
        #expect(refused.output.contains("note: No break-even by use is given"))
        // 24.00 an hour at 0.72 a million tokens is 33.3 million an hour, of 60 million.
        let line = "ratebook break-even provisioned --tokens-per-minute 1000000 --json"
        let told = try Run(shell: line, in: project)
        #expect(told.output.contains("\"refusal\": null"))
        #expect(told.output.contains("\"value\": \"0.555555556\""))
    }

    @Test("an unknown question and a number that is not above nought are wrong usage")
    func usage() throws {
        let project = try ProjectFolder.shipped()
        let unknown = try Run(shell: "ratebook break-even cache", in: project)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("caching"))
        #expect(try Run(shell: "ratebook break-even --vectors 0", in: project).status == 2)
    }
}
