public import Diagnostics
import Rendering

/// What was checked as JUnit XML, which test reports of continuous integration show.
public enum JUnitDocument {
    /// The document, with the suites in their order.
    public static func xml(of suites: [CheckSuite]) -> String { JUnitRenderer.render(suites) }
}
