import numpy as np

from generator.figures.bones.fault import Fault, spot


def test_a_fault_turns_with_its_body_and_can_be_kept():
    fault = Fault(("knees",), "wrong", "mend it", (1.0, 0.0, 0.0))
    quarter = np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    turned = fault.turned(quarter, np.array([0.0, 0.0, 2.0]))
    assert turned == fault._replace(at=(0.0, 1.0, 2.0))
    assert spot(np.array([1, 2, 3])) == (1, 2, 3)
