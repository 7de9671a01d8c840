import Foundation
import TestSupport
import Testing

@Suite("ratebook build")
struct BuildTests {
    @Test("writes every page in each format, then nothing, and elsewhere the same bytes")
    func build() throws {
        let (project, other) = (try ProjectFolder.shipped(), try ProjectFolder.shipped())
        let first = try Run("build", in: project, environment: ["TZ": "UTC", "LANG": "C"])
        #expect(first.status == 0)
        #expect(!first.errors.contains(": error: "))
        #expect(!first.errors.tellsStage)
        #expect(first.output.contains("Open \(project.path)/Public/index.html"))
        let site = try project.contents(of: "Public")
        #expect(site.count > 100)
        for page in ["", "scenarios/rag-assistant/", "rates/claude-sonnet-4.6/"] {
            for kind in ["html", "md", "json", "csv"] {
                #expect(site[page + "index." + kind] != nil, "\(page)index.\(kind)")
            }
        }
        #expect(site["how-bedrock-pricing-works/index.html"] != nil)
        #expect(site["assets/site.css"] != nil)

        let dates = try project.ageFiles(of: "Public")
        let second = try Run("build", in: project)
        #expect(second.status == 0)
        #expect(second.output.contains("nothing to write"))
        #expect(try project.dates(of: "Public") == dates)

        let elsewhere = try Run(
            "build",
            "--project",
            other.path,
            in: project,
            environment: [
                "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "de_DE.UTF-8",
            ]
        )
        #expect(elsewhere.status == 0)
        #expect(try other.contents(of: "Public") == site)
    }

    @Test("sums up the pages by kind, the warnings and the slowest stage, or is quiet")
    func summary() throws {
        let project = try ProjectFolder.small()
        let build = try Run("build", "--formats", "md", in: project)
        #expect(build.status == 0)
        #expect(build.output.contains("\nPages: 1 portfolio, 1 scenario, "))
        let kinds = try #require(build.output.firstMatch(of: /Pages: (.*)\.\n/)).output.1
        let count = kinds.matches(of: /[0-9]+/).compactMap { Int($0.output) }.reduce(0, +)
        #expect(build.output.hasPrefix("\(count) pages, "))
        let end = /\n[0-9]+ warnings?; slowest stage: [a-z]+, [0-9]+\.[0-9] s\.\n$/
        #expect(build.output.contains(end))
        // No terminal stands behind the stream, so that no line is written over.
        #expect(!build.errors.contains("\r"))
        #expect(try Run("build", "--quiet", "--formats", "md", in: project).output == "")
    }

    @Test("says in a pipeline what took longer than a second, but not among problems as data")
    func log() throws {
        let project = try ProjectFolder.shipped()
        let build = try Run("build", "--formats", "html", in: project, environment: ["CI": "true"])
        #expect(build.errors.tellsStage)
        let check = try Run("check", "--diagnostics", "json", in: project, environment: ["CI": "1"])
        #expect(check.errors.hasPrefix("{\n"))
    }

    @Test("tells which files are stale, and writes those and no others")
    func staleness() throws {
        let project = try ProjectFolder.withHistory()
        #expect(try Run("build", in: project).status == 0)
        let dates = try project.ageFiles(of: "Public")
        let site = try project.contents(of: "Public")
        let check = try Run("build", "--check", in: project)
        #expect(check.status == 0)
        #expect(check.output.contains("Public is current"))

        let scenario = "Content/scenarios/good.yaml"
        try project.edit(scenario, "input_tokens: 100", "input_tokens: 110")
        let stale = try Run("build", "--check", in: project)
        #expect(stale.status == 1)
        #expect(stale.output.contains("  differs    compare/good/index.html\n"))
        #expect(stale.output.contains("  differs    index.md\n"))
        let html = try Run("build", "--check", "--formats", "html", in: project)
        #expect(html.output.contains("  differs    scenarios/good/index.html\n"))
        #expect(!stale.output.contains("scenarios/busy"))
        #expect(try project.dates(of: "Public") == dates)

        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let changed = try project.dates(of: "Public").filter { $0.value != dates[$0.key] }.keys
        #expect(changed.contains("scenarios/good/index.md"))
        #expect(changed.allSatisfy { $0.hasSuffix(".md") })
        #expect(try project.contents(of: "Public")["index.html"] == site["index.html"])
    }

    @Test("leaves files alone that it did not write, and writes nothing over one")
    func foreignFiles() throws {
        let project = try ProjectFolder.small()
        try project.write("mine", to: "Public/notes.txt")
        try project.write("mine", to: "Public/rates/index.html")
        let refused = try Run("build", in: project)
        #expect(refused.status == 1)
        #expect(refused.errors.hasPrefix("Public/rates/index.html: error: the file has other"))
        #expect(try project.contents(of: "Public").count == 2)
        try project.remove("Public/rates")
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        #expect(try project.text(of: "Public/notes.txt") == "mine")
    }

    @Test("tells all slips of a scenario in one run, and leaves the site as it was")
    func slips() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let dates = try project.ageFiles(of: "Public")
        let scenario = """
            title: Slips
            summary: Four of them.
            region: us-east-1
            workloads:
              answers:
                kind: requests
                model: claude-sonet-4.6
                monthly_requests: -1000
                input_tokens: 20%
                output_tokens: 50
                temprature: 1
            """
        try project.write(scenario, to: "Content/scenarios/slips.yaml")
        let run = try Run("build", in: project)
        #expect(run.status == 1)
        #expect(run.output == "")
        let place = "Content/scenarios/slips.yaml"
        let expected = """
            \(place):7:12: error: there is no model "claude-sonet-4.6" [unknown-model]
            7 |     model: claude-sonet-4.6
              |            ^^^^^^^^^^^^^^^^
            help: did you mean claude-sonnet-4.6?

            \(place):8:23: error: monthly_requests must be at least 0, and "-1000" is not \
            [number-out-of-range]
            8 |     monthly_requests: -1000
              |                       ^^^^^
            help: write a plain number of requests such as 1500

            \(place):9:19: error: input_tokens is a number of tokens, and "20%" is not [wrong-unit]
            9 |     input_tokens: 20%
              |                   ^^^
            help: write a plain number of tokens such as 1500

            \(place):11:5: error: answers has no key "temprature" [unknown-key]
            11 |     temprature: 1
               |     ^^^^^^^^^^
            help: the keys are caching, custom_model, growth, guardrails, input_tokens, kind, \
            large_requests, model, monthly_requests, output_tokens, platform, provisioned, region, \
            requests, reserved, scope, system_tokens, tier, title, web_searches

            4 errors

            """
        #expect(run.errors == expected)
        #expect(try project.dates(of: "Public") == dates)
    }

    @Test("of two builds at once the second waits, and both succeed")
    func pairs() throws {
        let project = try ProjectFolder.small()
        for number in 1...3 {
            let title = number == 1 ? "title: C" : "title: \(number - 1) C"
            try project.edit("Content/site.yaml", title, "title: \(number) C")
            let line = "ratebook build --formats md & first=$!; ratebook build --formats md;"
            let run = try Run(shell: line + " second=$?; wait $first && exit $second", in: project)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try Run("build", "--check", "--formats", "md", in: project).status == 0)
            let left = try FileManager.default.contentsOfDirectory(atPath: project.path)
            #expect(!left.contains { $0.contains("staging") })
        }
    }

    @Test("every command that looks at Public ends first what a killed one began")
    func repair() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        for words in [["build", "--check", "--formats", "md"], ["build", "--formats", "md"]] {
            let page = try project.text(of: "Public/index.md")
            try project.write("half", to: "Public/index.md")
            try project.write("half", to: "Public/.ratebook-staging/old/index.md")
            try project.write(page, to: "Public/.ratebook-staging/new/index.md")
            try project.write("update index.md\nend\n", to: "Public/.ratebook-staging/journal")
            let run = try Run(shell: "ratebook " + words.joined(separator: " "), in: project)
            #expect(run.status == 0, "\(run.output) \(run.errors)")
            #expect(try project.text(of: "Public/index.md") == page)
            #expect(try project.contents(of: "Public/.ratebook-staging").isEmpty)
        }
    }

    @Test("writes nothing through a Public that is a link")
    func linkedFolder() throws {
        let project = try ProjectFolder.small()
        try project.write("theirs", to: "elsewhere/note")
        try FileManager.default.createSymbolicLink(
            atPath: project.path + "/Public",
            withDestinationPath: "elsewhere"
        )
        let run = try Run("build", "--formats", "md", in: project)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Public: error: the folder is a symbolic link"))
        #expect(try project.contents(of: "elsewhere").count == 1)
    }

    @Test("names what is in the way on the disk")
    func disk() throws {
        let project = try ProjectFolder.small()
        try project.write("a file", to: "Public")
        let run = try Run("build", "--formats", "md", in: project)
        #expect(run.status == 3)
        #expect(run.errors == "error: cannot read Public: it is not a folder\n")
    }
}

extension String {
    /// Whether it begins with how long a stage took.
    fileprivate var tellsStage: Bool { prefixMatch(of: /[a-z]+: [0-9]+\.[0-9] s\n/) != nil }
}

extension ProjectFolder {
    /// When each file of a folder was changed last.
    fileprivate func dates(of name: String) throws -> [String: Date] {
        let folder = root.appending(path: name)
        var dates: [String: Date] = [:]
        for file in try contents(of: name).keys {
            let path = folder.appending(path: file).path
            let found = try FileManager.default.attributesOfItem(atPath: path)
            dates[file] = found[.modificationDate] as? Date
        }
        return dates
    }

    /// Gives every file of a folder an old date.
    fileprivate func ageFiles(of name: String) throws -> [String: Date] {
        let folder = root.appending(path: name)
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        for file in try contents(of: name).keys {
            let path = folder.appending(path: file).path
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
        }
        return try dates(of: name)
    }
}
