// TinyMCE without a frame.
import {provideTinyMCE} from './tinymce.js';

provideTinyMCE(true);
