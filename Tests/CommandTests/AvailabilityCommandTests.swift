import TestSupport
import Testing

@Suite("Commands that tell where an offering is available")
struct AvailabilityCommandTests {
    // Expected from the published list: four regions, in-region only.
    private static let show = "ratebook rates show amazon-rerank-1.0"

    @Test("an offering is shown with its regions, in a few lines on a terminal")
    func terminal() throws {
        let run = try Run(shell: AvailabilityCommandTests.show, in: .shipped())
        #expect(run.status == 0)
        #expect(run.output.contains("Where it is available"))
        #expect(run.output.contains("As of 21 August 2026, from Bedrock models by region"))
        #expect(run.output.contains("available in 4 of the 31 regions that were looked at"))
        #expect(
            run.output.contains(
                "- in-region: ap-northeast-1, ca-central-1, eu-central-1, us-west-2\n"
                    + "- geo: in no region\n- global: in no region\n"
            )
        )
    }

    @Test("a page has a row for each region, with the profiles that serve it and its note")
    func page() throws {
        let run = try Run(
            shell: "ratebook rates show claude-haiku-4.5 --markdown",
            in: .shipped()
        )
        #expect(run.output.contains("| Region | In-region | Geo profiles | Global |"))
        #expect(run.output.contains("| ca-central-1 | no | us | yes |"))
        #expect(run.output.contains("| af-south-1 | no | no | yes |"))
        #expect(
            run.output.contains(
                "| us-east-1 (In-region on bedrock-mantle only.) | yes | us | yes |"
            )
        )
    }

    @Test("before the first snapshot, and without any, nothing is said")
    func silence() throws {
        let early = AvailabilityCommandTests.show + " --as-of 2026-08-20"
        #expect(try !Run(shell: early, in: .shipped()).output.contains("Where it is available"))
        let project = try ProjectFolder.shipped()
        try project.remove("Content/catalog/availability")
        let run = try Run(shell: AvailabilityCommandTests.show + " --json", in: project)
        #expect(run.status == 0)
        #expect(run.output.contains("\"availability\": null"))
        #expect(try !Run("check", in: project).errors.contains("unavailable-offering"))
    }

    @Test("the data of an offering carries the lines about it")
    func data() throws {
        let run = try Run(shell: AvailabilityCommandTests.show + " --json", in: .shipped())
        #expect(run.output.contains("\"snapshot\": \"2026-08-21\""))
        #expect(run.output.matches(of: /"in_region": true/).count == 4)
        #expect(run.output.matches(of: /"global": false/).count == 4)
    }

    @Test("a model that is not available where it is asked for is a warning, not an error")
    func warning() throws {
        let run = try Run("check", in: .shipped())
        #expect(run.status == 0)
        #expect(run.errors.contains("Amazon Rerank 1.0 was not available in us-east-1"))
        #expect(run.errors.contains(": warning: ") && !run.errors.contains(": error: "))
    }
}
