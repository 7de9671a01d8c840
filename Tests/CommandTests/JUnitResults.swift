import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a reader of JUnit XML finds.
struct JUnitResults {
    /// The names of the suites.
    private(set) var suites: [String] = []

    /// The names of the cases by their suite.
    private(set) var cases: [String: [String]] = [:]

    /// Each failed case with its suite and the type of the failure.
    private(set) var failures: [String] = []

    /// All that is said.
    private(set) var text = ""

    /// Reads a document.
    ///
    /// - Throws: An error for what is not well-formed, or lacks an attribute.
    init(_ xml: String) throws {
        let root = try #require(XMLDocument(data: Data(xml.utf8)).rootElement())
        #expect(root.name == "testsuites")
        for suite in root.elements(forName: "testsuite") {
            let name = try JUnitResults.attribute("name", of: suite)
            suites.append(name)
            let cases = suite.elements(forName: "testcase")
            #expect(try JUnitResults.attribute("tests", of: suite) == "\(cases.count)")
            let failed = cases.count { !$0.elements(forName: "failure").isEmpty }
            #expect(try JUnitResults.attribute("failures", of: suite) == "\(failed)")
            for item in cases {
                let itemName = try JUnitResults.attribute("name", of: item)
                #expect(try JUnitResults.attribute("classname", of: item) == "ratebook.\(name)")
                self.cases[name, default: []].append(itemName)
                for failure in item.elements(forName: "failure") {
                    let type = try JUnitResults.attribute("type", of: failure)
                    failures.append("\(name)/\(itemName): \(type)")
                    text += try JUnitResults.attribute("message", of: failure)
                }
            }
        }
    }

    private static func attribute(_ name: String, of element: XMLElement) throws -> String {
        try #require(element.attribute(forName: name)?.stringValue)
    }
}
