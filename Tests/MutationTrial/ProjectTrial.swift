import Diagnostics
import Foundation
import SiteGeneration

/// Projects of which some files at a time are changed.
struct ProjectTrial {
    /// What does not hold for a case.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// A project that is as it was between two cases.
    private struct Project {
        let name: String
        let root: URL
        let files: [(name: String, bytes: [UInt8])]
        let sound: PricedProject
        let published: [String: Data]
    }

    /// How long a case may take on the processor.
    private static let limit = 2.0

    /// How many files of the example project are changed at once: each is read by itself, and the
    /// others take as long.
    private static let atOnce = 5

    private let seed: UInt64
    private let place: URL
    private let projects: [Project]

    /// How many cases there were.
    private(set) var cases = 0

    /// How many files were changed in all.
    private(set) var files = 0

    /// How many cases there were, by project and outcome.
    private(set) var tally: [String: Int] = [:]

    /// Makes the projects: the example project, of which the files beside the catalog are changed,
    /// and a small one, of which the catalog is.
    init(of repository: URL, seed: UInt64) async throws {
        self.seed = seed
        place = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-mutations-\(UUID().uuidString)")
        let small = repository.appending(path: "Tests/Fixtures/Project/Content")
        let example = repository.appending(path: "Content")
        projects = [
            try await Self.project("example", example, in: place) { !$0.hasPrefix("catalog/") },
            try await Self.project("small", small, in: place) { _ in true },
        ]
    }

    /// Removes the projects.
    func finish() { try? FileManager.default.removeItem(at: place) }

    private static func project(
        _ name: String,
        _ content: URL,
        in place: URL,
        changing isChanged: (String) -> Bool
    ) async throws -> Project {
        let disk = FileManager.default
        let root = place.appending(path: name)
        try disk.createDirectory(at: root, withIntermediateDirectories: true)
        let own = root.appending(path: "Content")
        try disk.copyItem(at: content, to: own)
        let names = try disk.subpathsOfDirectory(atPath: own.path).sorted()
            .filter { [".yaml", ".md", ".csv"].contains(where: $0.hasSuffix) && isChanged($0) }
        let loaded = PricedProject.load(EstimationRequest(project: root.path))
        guard let sound = loaded.project, !loaded.diagnostics.containsErrors else {
            throw Fault(
                description: "\(name) is not sound: \(loaded.diagnostics.first?.summary ?? "")"
            )
        }
        let generated = await GeneratedSite.generate(sound, formats: [.markdown])
        guard let site = generated.site else { throw Fault(description: "\(name) has no site") }
        let folder = root.path + "/Public"
        _ = try await Publication(of: site, in: folder, formats: [.markdown], writes: true)
        return Project(
            name: name,
            root: root,
            files: try names.map { ($0, Array(try Data(contentsOf: own.appending(path: $0)))) },
            sound: sound,
            published: try contents(of: folder)
        )
    }

    /// Changes files of a project, and looks at what a build says; they are as they were afterwards.
    mutating func run() async throws {
        var mutation = ByteMutation(seed: seed &+ UInt64(cases) &* 0x9E37_79B9_7F4A_7C15)
        // The catalog of the example project is read once, that of the small one each time.
        let project = projects[mutation.number(below: 3) == 0 ? 0 : 1]
        let changed = chosen(from: project, by: &mutation)
        for number in changed {
            let other = project.files[mutation.number(below: project.files.count)]
            let bytes = mutation.mutated(project.files[number].bytes, with: other.bytes)
            try Data(bytes).write(to: path(of: number, in: project))
        }
        let rendering = project.name == "small" && mutation.number(below: 15) == 0
        let found = try await check(project, rendering: rendering)
        guard found.problem == nil else {
            let names = changed.map { project.files[$0].name }.joined(separator: ", ")
            throw Fault(
                description: "case \(cases), \(names) in \(project.root.path): "
                    + (found.problem ?? "")
            )
        }
        for number in changed {
            try Data(project.files[number].bytes).write(to: path(of: number, in: project))
        }
        cases += 1
        files += changed.count
        tally["\(project.name) \(found.outcome)", default: 0] += 1
    }

    /// The files that are changed at once: the others are not read where `site.yaml` or the catalog
    /// has an error.
    private func chosen(from project: Project, by mutation: inout ByteMutation) -> [Int] {
        let first = mutation.number(below: project.files.count)
        var chosen = [first]
        let site = project.files.firstIndex { $0.name == "site.yaml" }
        if project.name == "small" || first == site { return chosen }
        while chosen.count < Self.atOnce {
            let next = mutation.number(below: project.files.count)
            if next != site, !chosen.contains(next) { chosen.append(next) }
        }
        return chosen
    }

    private func path(of number: Int, in project: Project) -> URL {
        project.root.appending(path: "Content/" + project.files[number].name)
    }

    private func check(
        _ project: Project,
        rendering: Bool
    ) async throws -> (problem: String?, outcome: String) {
        let start = Self.processorTime()
        let request = EstimationRequest(project: project.root.path)
        let loaded = PricedProject.load(request, reusing: project.sound)
        var diagnostics = loaded.diagnostics
        if rendering, let sound = loaded.project, !diagnostics.containsErrors {
            diagnostics += await GeneratedSite.generate(sound, formats: [.html, .markdown])
                .diagnostics
        }
        let text = DiagnosticPrinter().text(for: diagnostics)
        let time = Self.processorTime() - start
        if time > Self.limit { return ("it took \(time) seconds", "") }
        if loaded.project == nil, !diagnostics.containsErrors { return ("nothing is said", "") }
        if let vague = diagnostics.first(where: { $0.file == nil || $0.help == nil }) {
            return ("\(vague.code) has no place or no help: \(vague.summary)", "")
        }
        if text.utf8.count > 1 << 20 { return ("it says \(text.utf8.count) bytes", "") }
        if cases % 100 == 0,
            try Self.contents(of: project.root.path + "/Public") != project.published
        {
            return ("what was published has changed", "")
        }
        return (nil, diagnostics.containsErrors ? "told" : "read")
    }

    /// The seconds that this thread has had of a processor: others may be at work.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func contents(of folder: String) throws -> [String: Data] {
        let disk = FileManager.default
        var contents: [String: Data] = [:]
        for name in try disk.subpathsOfDirectory(atPath: folder) {
            let file = URL(filePath: folder).appending(path: name)
            if let data = try? Data(contentsOf: file) { contents[name] = data }
        }
        return contents
    }
}
