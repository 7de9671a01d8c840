import Foundation
import TestSupport

extension ProjectFolder {
    /// A copy of the content that is shipped, without templates: the built-in ones must do.
    ///
    /// It has no usage, so that a test brings its own.
    static func shipped() throws -> ProjectFolder {
        let project = try shippedWithUsage()
        try project.remove("Content/usage")
        return project
    }

    /// The same with the usage of the example.
    static func shippedWithUsage() throws -> ProjectFolder {
        try ProjectFolder(["Content": repository.appending(path: "Content")])
    }

    /// The shipped site and catalog with one scenario, which is called `one`, and no authored page
    /// and no claims: those refer to the scenarios that are shipped.
    static func shipped(with scenario: String) throws -> ProjectFolder {
        let project = try shipped()
        try project.remove("Content/pages")
        try project.remove("Content/scenarios")
        try project.remove("Content/claims.yaml")
        try project.write(scenario, to: "Content/scenarios/one.yaml")
        return project
    }

    /// The small project with two more releases, which move, correct, end and announce prices, and
    /// with the scenario `busy`.
    static func withHistory() throws -> ProjectFolder {
        let folder = fixtures.appending(path: "History")
        return try ProjectFolder(["": fixtures.appending(path: "Project"), "": folder])
    }

    /// A small project with a catalog of its own, and the scenario `good`.
    static func small() throws -> ProjectFolder {
        try ProjectFolder(["": fixtures.appending(path: "Project")])
    }
}
