import './print.css';
import './print-marks.css';
import './print-tables.css';
import './print-parts.css';
import './print-form.css';
