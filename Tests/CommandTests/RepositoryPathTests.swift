import Foundation
import TestSupport
import Testing

/// Problems name files from the root of the repository, where the services look for them.
@Suite("Files of problems in a repository")
struct RepositoryPathTests {
    private static let file = "Content/scenarios/good.yaml"

    @Test(
        "a project in a folder of a repository is named from its root",
        arguments: ["a b/costs/", ""]
    )
    func folder(place: String) throws {
        let folder = ProjectFolder.fixtures.appending(path: "Project")
        let project = try ProjectFolder([String(place.dropLast()): folder])
        try project.write("", to: ".git/HEAD")
        try project.edit(place + Self.file, "title:", "titel:")
        let check = ["check", "--project", place.isEmpty ? "." : place, "--diagnostics"]
        func problems(_ form: String) throws -> String {
            let line = (check + [form]).map { "'\($0)'" }.joined(separator: " ")
            let run = try Run(shell: "ratebook " + line, in: project)
            #expect(run.status == 1)
            return run.errors
        }
        #expect(try SARIFResults(problems("sarif")).files.contains(place.uri + Self.file))
        #expect(try problems("github").contains("file=\(place + Self.file),"))
        #expect(try problems("junit").contains("file=\"\(place + Self.file)\""))
        // A person, and a program of ours, know files from the project.
        #expect(
            try problems("text").contains("\n" + Self.file) || problems("text").hasPrefix(Self.file)
        )
        #expect(try problems("json").contains("\"file\": \"\(Self.file)\""))
    }

    @Test("without a repository files are named from the project")
    func alone() throws {
        let project = try ProjectFolder.small()
        try project.edit(Self.file, "title:", "titel:")
        let run = try Run("check", "--diagnostics", "sarif", in: project)
        #expect(try SARIFResults(run.errors).files.contains(Self.file))
    }
}

extension String {
    fileprivate var uri: String { replacing(" ", with: "%20") }
}
